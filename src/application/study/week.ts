import type { Today } from '#contract/study.ts'
import { weekGoal } from '#domain/progress/week-goal.ts'
import { mondayOf } from '#domain/time/calendar-date.ts'
import { type DayTotals, readDayTotals } from '#storage/queries/day-totals.ts'
import type { AppContext } from '../context.ts'
import { readActivity } from '../progress/activity.ts'
import { currentSettings } from '../settings/get.ts'

type DayState = Today['week']['days'][number]['state']

const shownAs = { counted: 'counted', neutral: 'neutral', missed: 'open', open: 'open', ahead: 'future' } as const

/**
 * The seven days of this week and which of them count towards the goal.
 *
 * @param latest the totals of the last days, at least back to Monday, where they have been read already
 */
export function readWeek(context: AppContext, today: number, latest?: readonly DayTotals[]): Today['week'] {
  const monday = mondayOf(today)
  const totals = (latest ?? readDayTotals(context.collection.read, monday, today)).filter(({ day }) => day >= monday)
  const activity = readActivity(context, monday, today, totals)
  const week = weekGoal(activity, today, currentSettings(context).weekGoalDays)
  const answers = new Map(totals.map((row) => [row.day, row.answers]))
  return {
    goalDays: week.goalDays,
    countedDays: week.countedDays,
    days: week.days.map(({ day, status }) => ({
      day,
      state: shownAs[status] satisfies DayState,
      answers: answers.get(day) ?? 0,
    })),
  }
}
