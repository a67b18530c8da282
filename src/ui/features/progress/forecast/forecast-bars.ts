import type { OutputOf } from '#contract/contract.ts'

export type Forecast = OutputOf<'progress.forecast'>
export const spans = [30, 90, 365] as const
export type Span = (typeof spans)[number]

/** One bar: a day, or a week of seven days where days would be hairlines. */
export interface ForecastBar {
  fromDay: number
  toDay: number
  young: number
  mature: number
}

const DAYS_WITH_BARS = 90

/** The days as bars, from today on; the last week may be short. */
export function forecastBars({ days }: Pick<Forecast, 'days'>): ForecastBar[] {
  const size = days.length > DAYS_WITH_BARS ? 7 : 1
  return Array.from({ length: Math.ceil(days.length / size) }, (_, index) => {
    const group = days.slice(index * size, (index + 1) * size)
    const fromDay = group[0]?.day ?? 0
    const total = (pick: (day: (typeof group)[number]) => number) => group.reduce((sum, day) => sum + pick(day), 0)
    return {
      fromDay,
      toDay: group.at(-1)?.day ?? fromDay,
      young: total(({ young }) => young),
      mature: total(({ mature }) => mature),
    }
  })
}

export const sizeOf = (bar: ForecastBar): number => bar.young + bar.mature

/**
 * The top of the axis. A backlog many times any bar would press all of them flat, so its own bar is cut off then and
 * says so.
 */
export function axisTop(bars: readonly ForecastBar[], overdue: number): { top: number; cut: boolean } {
  const highest = Math.max(...bars.map(sizeOf), 1)
  const cut = overdue > highest * 4
  return { top: niceTop(cut ? highest * 1.5 : Math.max(highest, overdue)), cut }
}

/** The next number up of the kind axes end on, never below 4 so that whole ticks fit. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)))
  const found = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((step) => step >= value)
  return Math.max(4, Math.ceil((found ?? value) / 4) * 4)
}
