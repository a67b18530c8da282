import type { Card } from '#contract/study.ts'

/** How a question of a lesson stands, told from its last scored answer. Guesses made before reading do not count. */
export type Standing = 'open' | 'recalled' | 'missed' | 'set-aside'

export function standingOf(card: Card): Standing {
  const { suspended, disputed, reps, lastRating } = card.progress
  if (suspended || disputed) return 'set-aside'
  if (reps === 0 || lastRating === null) return 'open'
  return lastRating === 1 ? 'missed' : 'recalled'
}

/**
 * The question to go on to: the next open one after `from`, else the first open one, else none.
 * @param from index of the question just left; -1 to begin
 */
export function nextOpen(cards: readonly Card[], from: number): number | null {
  const open = cards.flatMap((card, index) => (standingOf(card) === 'open' ? [index] : []))
  return open.find((index) => index > from) ?? open[0] ?? null
}

/** Progress of a section or lesson: by questions attempted, never by scrolling. */
export interface Attempted {
  attempted: number
  missed: number
  total: number
}

/** Questions set aside by the learner neither count as open nor as done. */
export function countAttempted(cards: readonly Card[]): Attempted {
  const standings = cards.map(standingOf).filter((standing) => standing !== 'set-aside')
  return {
    attempted: standings.filter((standing) => standing !== 'open').length,
    missed: standings.filter((standing) => standing === 'missed').length,
    total: standings.length,
  }
}

/** The missed question to ask once more after `uid`: round and round until none is left. */
export function nextMissed(cards: readonly Card[], uid: string | null): Card | null {
  const missed = cards.filter((card) => standingOf(card) === 'missed')
  const from = cards.findIndex((card) => card.item.uid === uid)
  return missed.find((card) => cards.indexOf(card) > from) ?? missed[0] ?? null
}
