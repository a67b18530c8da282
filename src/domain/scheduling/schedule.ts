import type { Confidence } from '../grading/confidence.ts'
import { nextMemory } from './fsrs.ts'
import { fuzzedInterval } from './fuzz.ts'
import { intervalFor } from './interval.ts'
import type { Memory } from './memory.ts'
import { fsrs6Default, type SchedulerParameters } from './parameters.ts'
import { passes, type Rating } from './rating.ts'

/** An answer as scheduling sees it. Pretests and practice outside the schedule never become one. */
export interface ScoredAnswer {
  readonly uid: string
  /** Study day number as stored with the answer, see `studyDay`. */
  readonly day: number
  readonly rating: Rating
  readonly confidence: Confidence | null
  /** Desired retention in force at the answer, 70 to 99. */
  readonly retentionPercent: number
  /** Given in a placement, before the lesson was read; left out where it was not. */
  readonly placed?: boolean
}

/** What was known before it was taught is looked at again within a week: one right answer may have been luck. */
export const MOST_DAYS_AFTER_PLACEMENT = 7

/** Everything scheduling keeps of one item; recomputable from the item's scored answers in order. */
export interface ItemSchedule {
  readonly memory: Memory
  /** First study day on which the item is due. */
  readonly dueDay: number
  /** Whole days from `lastDay` to `dueDay`, at least 1. */
  readonly intervalDays: number
  readonly firstDay: number
  readonly lastDay: number
  /** Scored answers so far. */
  readonly reps: number
  /** Times a memory from an earlier day was gone. */
  readonly lapses: number
  /** Distinct study days with a first-try pass since the last lapse. */
  readonly passDays: number
  /** The last day, if it held a wrong answer given as sure. */
  readonly sureWrongDay: number | null
}

/** Wrong although sure: such an error returns unless it is met again soon. */
export function isSureWrong(answer: Pick<ScoredAnswer, 'rating' | 'confidence'>): boolean {
  return answer.confidence === 'sure' && !passes(answer.rating)
}

/**
 * The schedule after one more scored answer; also the preview behind the rating buttons.
 *
 * There is no scheduling below a day: Again returns on the next study day, a pass after at least one. A wrong
 * answer given as sure returns on the next study day whatever else is answered on the same day. An answer
 * dated before the last one (a clock set back) counts as given on the last day. What was known before it was taught comes
 * back after `MOST_DAYS_AFTER_PLACEMENT` days, or sooner where the desired retention asks for it.
 *
 * @param before null when the item has no scored answer yet
 */
export function scheduleAnswer(
  before: ItemSchedule | null,
  answer: ScoredAnswer,
  parameters: SchedulerParameters = fsrs6Default,
): ItemSchedule {
  const day = before ? Math.max(before.lastDay, answer.day) : answer.day
  const elapsedDays = before ? day - before.lastDay : 0
  const isFirstOfDay = before === null || elapsedDays > 0
  const passed = passes(answer.rating)
  const isLapse = before !== null && elapsedDays > 0 && !passed

  const memory = nextMemory(before?.memory ?? null, elapsedDays, answer.rating, parameters)
  const sureWrongDay = isSureWrong(answer) || before?.sureWrongDay === day ? day : null
  const reps = before?.reps ?? 0
  const idealDays = intervalFor(memory.stabilityDays, answer.retentionPercent / 100, parameters)
  const intervalDays =
    !passed || sureWrongDay !== null
      ? 1
      : before === null && answer.placed === true
        ? Math.min(MOST_DAYS_AFTER_PLACEMENT, Math.max(1, Math.round(idealDays)))
        : fuzzedInterval(idealDays, answer.uid, reps, before?.intervalDays ?? 0)

  return {
    memory,
    dueDay: day + intervalDays,
    intervalDays,
    firstDay: before?.firstDay ?? day,
    lastDay: day,
    reps: reps + 1,
    lapses: (before?.lapses ?? 0) + (isLapse ? 1 : 0),
    passDays: isLapse ? 0 : (before?.passDays ?? 0) + (isFirstOfDay && passed ? 1 : 0),
    sureWrongDay,
  }
}
