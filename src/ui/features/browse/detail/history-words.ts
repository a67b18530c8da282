import type { ItemPage } from '#contract/items.ts'

export type HistoryEntry = ItemPage['history'][number]

export const outcomeWords: Readonly<Record<HistoryEntry['outcome'], string>> = {
  correct: 'Correct',
  partial: 'Partly right',
  close: 'Close',
  wrong: 'Wrong',
}
export const kindWords: Readonly<Record<HistoryEntry['kind'], string>> = {
  lesson: 'Lesson',
  review: 'Review',
  practice: 'Practice',
  pretest: 'Guess first',
  exam: 'Exam',
  placement: 'Placement',
}
export const ratingWords: Readonly<Record<1 | 2 | 3 | 4, string>> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' }
export const confidenceWords: Readonly<Record<NonNullable<HistoryEntry['confidence']>, string>> = {
  guess: 'Guess',
  'think-so': 'Think so',
  sure: 'Sure',
}

/** `6 s`, `1 min 20 s` */
export function secondsInWords(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  if (seconds < 60) return `${seconds} s`
  const rest = seconds % 60
  return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`
}
