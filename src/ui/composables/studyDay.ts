const DAY_MS = 86_400_000
const LOCALE = 'en-GB'

/** A study day is a count of calendar days, so it is written as the UTC date with that number: no zone can shift it. */
const dateOf = (day: number) => new Date(day * DAY_MS)
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options })
const weekdayShort = format({ weekday: 'short' })
const weekdayLong = format({ weekday: 'long' })
const dayMonth = format({ weekday: 'short', day: 'numeric', month: 'short' })
const dayMonthYear = format({ day: 'numeric', month: 'short', year: 'numeric' })
const longDate = format({ weekday: 'long', day: 'numeric', month: 'long' })
const fullDate = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** `Thu` */
export const weekdayOf = (day: number) => weekdayShort.format(dateOf(day))
/** `Thursday` */
export const weekdayNameOf = (day: number) => weekdayLong.format(dateOf(day))
/** `20 Nov 2026` */
export const dateOfDay = (day: number) => dayMonthYear.format(dateOf(day))
/** `Thursday, 20 November 2026`, for names of cells and tooltips */
export const fullDateOfDay = (day: number) => fullDate.format(dateOf(day))

/** `Friday, 20 November` */
export const longDateOfDay = (day: number) => longDate.format(dateOf(day))

/** A study day as people say it: `today`, `tomorrow`, `yesterday`, `Thu` within six days ahead, `Thu 4 Dec`, `4 Dec 2027`. */
export function relativeDay(day: number, today: number): string {
  const distance = day - today
  if (distance === 0) return 'today'
  if (distance === 1) return 'tomorrow'
  if (distance === -1) return 'yesterday'
  if (distance > 1 && distance <= 6) return weekdayOf(day)
  const sameYear = dateOf(day).getUTCFullYear() === dateOf(today).getUTCFullYear()
  return sameYear ? dayMonth.format(dateOf(day)).replace(',', '') : dateOfDay(day)
}

/** Like relativeDay with its preposition: `today`, `tomorrow`, `on Thu`. */
export function onRelativeDay(day: number, today: number): string {
  const words = relativeDay(day, today)
  return /^(today|tomorrow|yesterday)$/.test(words) ? words : `on ${words}`
}

/** `20 Nov 2026`, of an instant in the window's own zone. */
export const dateOfInstant = (ms: number) =>
  new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' }).format(ms)
/** `20 Nov 2026, 09:14` */
export const dateTimeOfInstant = (ms: number) =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }).format(ms)
