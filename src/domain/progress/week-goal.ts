import { mondayOf } from '../time/calendar-date.ts'
import { type DayActivity, type DayStatus, dayStatus } from './counted-day.ts'

export interface WeekDay {
  readonly day: number
  /** `ahead`: not begun; `open`: today, not counted yet. */
  readonly status: DayStatus | 'open' | 'ahead'
}

export interface Week {
  /** Monday to Sunday. */
  readonly days: readonly WeekDay[]
  readonly countedDays: number
  /** Days aimed at, null without a goal. */
  readonly goalDays: number | null
  readonly reached: boolean
}

/**
 * The week that today lies in, against its goal. A day without a record is neutral: nothing is held against
 * the time before the first use, or a date that was crossed in flight.
 */
export function weekGoal(activities: readonly DayActivity[], today: number, goalDays: number | null): Week {
  const byDay = new Map(activities.map((activity) => [activity.day, activity]))
  const days = Array.from({ length: 7 }, (_, index): WeekDay => {
    const day = mondayOf(today) + index
    if (day > today) return { day, status: 'ahead' }
    const activity = byDay.get(day)
    const status = activity ? dayStatus(activity) : 'neutral'
    return { day, status: day === today && status !== 'counted' ? 'open' : status }
  })
  const countedDays = days.filter((day) => day.status === 'counted').length
  return { days, countedDays, goalDays, reached: goalDays !== null && countedDays >= goalDays }
}
