import { dateOfDay, weekdayOf } from '#ui/composables/studyDay.ts'

const months = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' })
const DAY_MS = 86_400_000

/** `Tue 4 Nov 2026` */
export const dayNameOf = (day: number): string => `${weekdayOf(day)} ${dateOfDay(day)}`

/** `Nov` */
export const monthOf = (day: number): string => months.format(day * DAY_MS)

/** `4 Nov` */
export const dayAndMonthOf = (day: number): string => `${new Date(day * DAY_MS).getUTCDate()} ${monthOf(day)}`
