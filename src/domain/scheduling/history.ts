import type { Confidence } from '../grading/confidence.ts'
import { fsrs6Default, type SchedulerParameters } from './parameters.ts'
import { passes, type Rating } from './rating.ts'
import { type ItemSchedule, type ScoredAnswer, scheduleAnswer } from './schedule.ts'

/** From this interval on (before the answer) an item is mature; the usual border, as in Anki. */
export const MATURE_FROM_DAYS = 21

export type Maturity = 'new' | 'young' | 'mature'

export interface TimedAnswer extends ScoredAnswer {
  /** Milliseconds from showing the question to handing in. */
  readonly tookMs: number
}

/** What one scored answer contributes to statistics. */
export interface AnswerMark {
  readonly day: number
  readonly isFirstOfDay: boolean
  /** No scored answer of this item came before. */
  readonly wasNew: boolean
  readonly rating: Rating
  readonly passed: boolean
  /** Scheduled interval in days before this answer, 0 for a new item. */
  readonly intervalBefore: number
  readonly maturity: Maturity
  readonly tookMs: number
  readonly confidence: Confidence | null
  /** True retention counts the first answer of a study day to an item with an earlier interval of at least a day. */
  readonly countsForRetention: boolean
}

/** @param intervalBefore days; null for an item without a scored answer */
export function maturityOf(intervalBefore: number | null): Maturity {
  if (intervalBefore === null) return 'new'
  return intervalBefore >= MATURE_FROM_DAYS ? 'mature' : 'young'
}

/** What `answer` counts for, given the schedule right before it. */
export function markAnswer(before: ItemSchedule | null, answer: TimedAnswer): AnswerMark {
  const isFirstOfDay = before === null || answer.day > before.lastDay
  const intervalBefore = before?.intervalDays ?? 0
  return {
    day: answer.day,
    isFirstOfDay,
    wasNew: before === null,
    rating: answer.rating,
    passed: passes(answer.rating),
    intervalBefore,
    maturity: maturityOf(before === null ? null : intervalBefore),
    tookMs: answer.tookMs,
    confidence: answer.confidence,
    countsForRetention: isFirstOfDay && intervalBefore >= 1,
  }
}

export interface History {
  /** null for an item without scored answers. */
  readonly schedule: ItemSchedule | null
  /** One per answer, in the same order. */
  readonly marks: readonly AnswerMark[]
}

/**
 * The state of one item from all its scored answers, in log order. Undo and repair are this function over
 * the answers that remain; folding step by step with `scheduleAnswer` and `markAnswer` gives the same.
 *
 * @param answers answers of one item
 */
export function foldHistory(answers: readonly TimedAnswer[], parameters: SchedulerParameters = fsrs6Default): History {
  let schedule: ItemSchedule | null = null
  const marks: AnswerMark[] = []
  for (const answer of answers) {
    marks.push(markAnswer(schedule, answer))
    schedule = scheduleAnswer(schedule, answer, parameters)
  }
  return { schedule, marks }
}
