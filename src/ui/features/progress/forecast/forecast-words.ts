import { onRelativeDay } from '#ui/composables/studyDay.ts'
import { counted, grouped } from '#ui/composables/wording.ts'
import { dayAndMonthOf, dayNameOf } from '../dates.ts'
import { type Forecast, type ForecastBar, sizeOf } from './forecast-bars.ts'

const splitOf = ({ young, mature }: Pick<ForecastBar, 'young' | 'mature'>) =>
  `${grouped(young)} young, ${grouped(mature)} mature`

/** `Thu 26 Nov 2026: 12 reviews, 8 young, 4 mature`; a week names its first and last day. */
export function barInWords(bar: ForecastBar, today: number): string {
  const count = sizeOf(bar)
  const name =
    bar.fromDay === bar.toDay
      ? `${bar.fromDay === today ? 'Today, ' : ''}${dayNameOf(bar.fromDay)}`
      : `${dayAndMonthOf(bar.fromDay)} to ${dayAndMonthOf(bar.toDay)} ${new Date(bar.toDay * 86_400_000).getUTCFullYear()}`
  return `${name}: ${count === 0 ? 'no reviews' : `${counted(count, 'review')}, ${splitOf(bar)}`}`
}

/** What is scheduled, in one sentence; what waits from before is named first. */
export function forecastFinding({ overdue, days }: Forecast, today: number): string {
  const total = days.reduce((sum, day) => sum + day.young + day.mature, 0)
  const waiting = overdue > 0 ? `${counted(overdue, 'review')} overdue; ` : ''
  const span = `the next ${days.length} days`
  if (total === 0) return waiting === '' ? `Nothing is scheduled in ${span}` : `${waiting}nothing else in ${span}`
  const most = days.reduce((best, day) => (day.young + day.mature > best.young + best.mature ? day : best))
  const mostCount = most.young + most.mature
  const when = onRelativeDay(most.day, today)
  const hasRival = days.some((day) => day !== most && day.young + day.mature === mostCount)
  const peak = hasRival ? `, at most ${grouped(mostCount)} a day` : `, the most ${when} (${grouped(mostCount)})`
  return `${waiting}${counted(total, 'review')} in ${span}${mostCount === total ? `, all ${when}` : peak}`
}

/** The chart in one sentence, for those who do not see it. */
export function forecastSummary(bars: readonly ForecastBar[], overdue: number): string {
  const young = bars.reduce((sum, bar) => sum + bar.young, 0)
  const mature = bars.reduce((sum, bar) => sum + bar.mature, 0)
  const unit = bars.some((bar) => bar.toDay > bar.fromDay) ? 'week' : 'day'
  return `Bars of reviews per ${unit}: ${splitOf({ young, mature })} in all, and ${grouped(overdue)} overdue.`
}
