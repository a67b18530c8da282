import type { Verdict } from '../grading/verdict.ts'
import type { Rating } from '../scheduling/rating.ts'

/**
 * What an answer in a placement means for memory; null where it means nothing.
 *
 * Right without having been taught is what FSRS calls Easy at a first meeting: the memory is older than the course. Wrong
 * before having been taught is no forgetting: nothing is scheduled, and the lesson asks the question when it comes to it.
 * An item that has a schedule already is rated like any other answer.
 */
export function placementRating(outcome: Verdict['outcome'], hasSchedule: boolean): Rating | null {
  if (outcome === 'correct') return hasSchedule ? 3 : 4
  return hasSchedule ? 1 : null
}
