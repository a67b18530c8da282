import type { Item } from '../item/item.ts'
import type { JudgedAnswer } from '../log/item-history.ts'

/** The first scored answer to an item on a study day; what is tried again on the same day says little. */
export interface FirstAnswer {
  readonly day: number
  readonly atMs: number
  readonly right: boolean
  readonly bloom: Item['bloom']
}

/** Answers that are looked at, and how many of them have to be right. */
export const MASTERY_LAST = 10
export const MASTERY_RIGHT = 8
export const MASTERY_DAYS = 2
const high: ReadonlySet<Item['bloom']> = new Set(['analyze', 'evaluate', 'create'])

/** The first answers of one item, by day; those withdrawn or not scored are left out. */
export function firstAnswersOf(answers: readonly JudgedAnswer[], bloom: Item['bloom']): FirstAnswer[] {
  const byDay = new Map<number, FirstAnswer>()
  for (const { answer, undone, rating } of answers) {
    if (undone || rating === null || byDay.has(answer.day)) continue
    byDay.set(answer.day, { day: answer.day, atMs: answer.atMs, right: rating > 1, bloom })
  }
  return [...byDay.values()]
}

/**
 * The rule of the course: over at least two days, eight of the last ten first answers were right, and one of the right ones
 * was to a question at analyze or above.
 *
 * @param answers first answers to the items of one lesson, in any order
 */
export function isLessonMastered(answers: readonly FirstAnswer[]): boolean {
  const last = answers.toSorted((one, other) => other.atMs - one.atMs).slice(0, MASTERY_LAST)
  const right = last.filter((answer) => answer.right)
  return (
    last.length === MASTERY_LAST &&
    right.length >= MASTERY_RIGHT &&
    new Set(last.map(({ day }) => day)).size >= MASTERY_DAYS &&
    right.some(({ bloom }) => high.has(bloom))
  )
}
