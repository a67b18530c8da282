import type { MeasuredShare, ProgressSummary } from '#contract/progress.ts'
import { calibration } from '#domain/progress/calibration.ts'
import type { Measured, Share } from '#domain/progress/measured.ts'
import { retentionSummary } from '#domain/progress/retention.ts'
import { streakOf } from '#domain/progress/streak.ts'
import { timeThisWeek } from '#domain/progress/study-time.ts'
import { countAnswers, type DayTotals, readDayTotals } from '#storage/queries/day-totals.ts'
import type { AppContext } from '../context.ts'
import { knownOf } from '../library/known.ts'
import { lessonRow, lessonsOf, readStanding } from '../library/lesson-rows.ts'
import { currentMoment } from '../moment.ts'
import { currentSettings } from '../settings/get.ts'
import { readWeek } from '../study/week.ts'
import { readActivity } from './activity.ts'

const WINDOW_DAYS = 30
/** A streak is looked for this far back; longer ones are shown as this long. */
const STREAK_WINDOW_DAYS = 400

export function progressSummary(context: AppContext): ProgressSummary {
  const { day } = currentMoment(context)
  const month = readDayTotals(context.collection.read, day - WINDOW_DAYS + 1, day)
  const total = (pick: (row: DayTotals) => number) => month.reduce((sum, row) => sum + pick(row), 0)
  const retention = retentionSummary(
    { passes: total((row) => row.youngPassed), all: total((row) => row.young) },
    { passes: total((row) => row.maturePassed), all: total((row) => row.mature) },
  )
  const levels = calibration({
    guess: { right: total((row) => row.guessPassed), all: total((row) => row.guess) },
    'think-so': { right: total((row) => row.thinkSoPassed), all: total((row) => row.thinkSo) },
    sure: { right: total((row) => row.surePassed), all: total((row) => row.sure) },
  }).levels
  const standings = context.shelf.courses.map((course) => ({ course, standing: readStanding(context, course.id) }))
  return {
    known: knownOf(
      standings.flatMap(({ standing }) => standing.totals),
      standings.flatMap(({ standing }) => standing.memories),
      day,
    ),
    retention: toShare(retention.all),
    young: toShare(retention.young),
    mature: toShare(retention.mature),
    desiredRetention: currentSettings(context).desiredRetention / 100,
    week: weekOf(context, month, day),
    answersTotal: countAnswers(context.collection.read),
    calibration: levels.map(({ level, nominal, accuracy }) => ({
      confidence: level,
      nominal,
      accuracy: toShare(accuracy),
    })),
    lessons: standings.flatMap(({ course, standing }) =>
      lessonsOf(course).map((lesson) => {
        const { lessonId, title, label, known, due } = lessonRow(lesson, standing)
        return { courseId: course.id, lessonId, title, label, known, due }
      }),
    ),
  }
}

function weekOf(context: AppContext, month: readonly DayTotals[], day: number): ProgressSummary['week'] {
  const time = timeThisWeek(
    month.map((row) => ({ day: row.day, scoredAnswers: row.answers, cardMs: row.tookMs, readingMs: 0 })),
    day,
  )
  const week = readWeek(context, day, month)
  return {
    tookMs: time.totalMs,
    answers: time.n,
    countedDays: week.countedDays,
    goalDays: week.goalDays,
    streakDays: streakOf(readActivity(context, day - STREAK_WINDOW_DAYS, day), day).countedDays,
  }
}

function toShare(measured: Measured<Share>): MeasuredShare {
  if (measured.state === 'not-enough') {
    return { enough: false, n: measured.n, missing: measured.missing, value: null, low: null, high: null }
  }
  const { rate, low, high } = measured.value
  return { enough: true, n: measured.n, missing: 0, value: rate, low, high }
}
