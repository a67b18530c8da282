export interface DayTotal {
  day: number
  answers: number
  tookMs: number
}

export const WEEKS_SHOWN = 53
const EPOCH_WEEKDAY = 3

/** 0 for Monday to 6 for Sunday; day 0 (1 January 1970) was a Thursday. */
export const weekdayIndex = (day: number): number => (((day + EPOCH_WEEKDAY) % 7) + 7) % 7

/** The Monday with which the oldest of 53 weeks begins, the week of `today` being the last. */
export const firstShownDay = (today: number): number => today - weekdayIndex(today) - (WEEKS_SHOWN - 1) * 7

/**
 * Seven rows of weekdays, Monday first, each with a day per week from old to new. Days still to come are null; days
 * without an answer are there with zeros.
 */
export function weekdayRows(totals: readonly DayTotal[], today: number): (DayTotal | null)[][] {
  const byDay = new Map(totals.map((total) => [total.day, total]))
  const first = firstShownDay(today)
  return Array.from({ length: 7 }, (_, weekday) =>
    Array.from({ length: WEEKS_SHOWN }, (_, week) => {
      const day = first + week * 7 + weekday
      return day > today ? null : (byDay.get(day) ?? { day, answers: 0, tookMs: 0 })
    }),
  )
}

/** Months by the column in which their first day falls, for the line above the grid; crowded names are left out. */
export function monthColumns(today: number): { column: number; day: number }[] {
  const first = firstShownDay(today)
  const found: { column: number; day: number }[] = []
  for (let day = first; day <= today; day++) {
    if (new Date(day * 86_400_000).getUTCDate() !== 1) continue
    const column = Math.floor((day - first) / 7)
    if (column <= WEEKS_SHOWN - 2) found.push({ column, day })
  }
  return found
}
