import type { Today } from '#contract/study.ts'
import { isBacklog } from '#domain/scheduling/queue.ts'
import { hasAnswers, readDayTotals } from '#storage/queries/day-totals.ts'
import { countDue, nextDue } from '#storage/queries/queue.ts'
import type { AppContext } from '../context.ts'
import { nextStep } from '../library/next-step.ts'
import { currentMoment } from '../moment.ts'
import { currentSettings } from '../settings/get.ts'
import { readWeek } from './week.ts'

/** Used until there are 30 answers of one's own: the median seen in published work on short prompts, rounded up. */
const USUAL_ANSWER_MS = 12_000
const OWN_PACE_FROM_ANSWERS = 30

export function today(context: AppContext): Today {
  const read = context.collection.read
  const { day } = currentMoment(context)
  const due = countDue(read, day)
  const month = readDayTotals(read, day - 29, day)
  const { sessionCards } = currentSettings(context)
  const perDay = Math.max(sessionCards, Math.ceil(due / 14))
  return {
    studyDay: day,
    due,
    estimateMs: due * paceMs(month),
    paused: pausedReview(context, day),
    nextDue: nextDue(read, day),
    backlog: isBacklog(due) ? { perDay, days: Math.ceil(due / perDay) } : null,
    nextStep: nextStep(context),
    week: readWeek(context, day, month),
    answersToday: month.find((row) => row.day === day)?.answers ?? 0,
    firstRun: !hasAnswers(read),
  }
}

/** A review that was left: how far it had come, counted in cards asked, as the room counts them. */
function pausedReview(context: AppContext, day: number): Today['paused'] {
  const session = context.sessions.openOn(day)
  if (session?.kind !== 'review') return null
  const standing = context.sessions.standing(session)
  const asked = standing.filter(({ state }) => state !== 'open').length
  if (asked === 0 || standing.every(({ state }) => state === 'done')) return null
  return { sessionId: session.id, done: asked, total: standing.length }
}

/** Mean milliseconds an answer took in the last 30 study days. */
function paceMs(month: readonly { answers: number; tookMs: number }[]): number {
  const answers = month.reduce((sum, row) => sum + row.answers, 0)
  if (answers < OWN_PACE_FROM_ANSWERS) return USUAL_ANSWER_MS
  return Math.round(month.reduce((sum, row) => sum + row.tookMs, 0) / answers)
}
