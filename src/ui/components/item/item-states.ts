import type { ItemProgress } from '#contract/study.ts'

/** A word on a card about its question, with the tone of its tag. */
export interface CardTag {
  word: string
  tone: 'neutral' | 'warn' | 'disputed'
}

/** What the learner has made of an item: flagged, disputed, set aside. */
export function itemStates(progress: ItemProgress, isAnswered: boolean): CardTag[] {
  const tags: CardTag[] = []
  if (progress.flagged) tags.push({ word: 'Flagged', tone: 'warn' })
  if (progress.disputed) tags.push({ word: 'Disputed by you', tone: 'disputed' })
  else if (progress.suspended) tags.push({ word: 'Suspended', tone: 'neutral' })
  // Before an answer a burial is over, or the card would not be asked.
  if (isAnswered && progress.buriedUntilDay !== null) tags.push({ word: 'Buried until tomorrow', tone: 'neutral' })
  return tags
}

/** What the codes an item cites say about it: disagreements (X01) and notes on what has changed (D01). */
export function citedTags(codes: readonly string[]): CardTag[] {
  const tags: CardTag[] = []
  if (codes.some((code) => code.startsWith('X'))) tags.push({ word: 'Sources disagree', tone: 'disputed' })
  if (codes.some((code) => code.startsWith('D'))) tags.push({ word: 'Changed since', tone: 'warn' })
  return tags
}
