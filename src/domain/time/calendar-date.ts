const DAY_MS = 86_400_000

/** A date of the Gregorian calendar; `month` and `date` count from 1, `weekday` is 0 for Monday to 6 for Sunday. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly date: number
  readonly weekday: number
  /** `2026-11-20` */
  readonly iso: string
}

/** The date of a study day number, days since 1970-01-01. */
export function dayToDate(day: number): CalendarDate {
  const instant = new Date(day * DAY_MS)
  return {
    year: instant.getUTCFullYear(),
    month: instant.getUTCMonth() + 1,
    date: instant.getUTCDate(),
    weekday: weekdayOf(day),
    iso: instant.toISOString().slice(0, -14),
  }
}

/**
 * The study day number of a date.
 *
 * @param iso `yyyy-mm-dd`
 * @throws RangeError when that is not a date of the calendar
 */
export function dateToDay(iso: string): number {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN
  const day = instant / DAY_MS
  if (Number.isNaN(day) || dayToDate(day).iso !== iso) throw new RangeError(`Not a date: ${iso}`)
  return day
}

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The Monday on or before a study day. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day)
}
