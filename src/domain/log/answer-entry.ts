import type { Confidence } from '../grading/confidence.ts'
import type { Verdict } from '../grading/verdict.ts'
import type { ItemType } from '../item/item.ts'
import { type Rating, ratingFor, selfTickedTypes } from '../scheduling/rating.ts'
import type { EntryRef } from './event.ts'

export type AnswerKind = 'lesson' | 'review' | 'practice' | 'pretest' | 'exam' | 'placement'

/**
 * These touch memory and statistics whatever their outcome; a guess before reading and free practice never do, and in a
 * placement the outcome decides (`placementRating`).
 */
export function isScored(kind: AnswerKind): boolean {
  return kind === 'lesson' || kind === 'review' || kind === 'exam'
}

/** One attempt as stored. `rating` is null where the attempt is not scored. */
export interface AnswerEntry {
  readonly ref: EntryRef
  readonly atMs: number
  /** Study day as computed when the answer was given; never recomputed. */
  readonly day: number
  readonly kind: AnswerKind
  readonly outcome: Verdict['outcome']
  /** 0 to 1. */
  readonly score: number
  readonly rating: Rating | null
  readonly confidence: Confidence | null
  readonly tookMs: number
  readonly retentionPercent: number
  readonly itemVersion: number
  /** The response as `responseText` writes it. */
  readonly response: string
}

/** Whether the learner, asked for a rating together with the ticks, gave another one than they suggested. */
export function isOverruled(
  type: ItemType,
  { rating, outcome, score, confidence }: Pick<AnswerEntry, 'rating' | 'outcome' | 'score' | 'confidence'>,
): boolean {
  return rating !== null && selfTickedTypes.has(type) && rating !== ratingFor(type, { outcome, score }, confidence)
}
