import { mondayOf } from '../time/calendar-date.ts'

/** Longer on one card is a telephone call, not study. */
export const MAX_CARD_MS = 120_000

/** Time that one answer counts for, in milliseconds. */
export function countedCardMs(tookMs: number): number {
  return Math.min(MAX_CARD_MS, Math.max(0, tookMs))
}

export interface DayTime {
  readonly day: number
  readonly scoredAnswers: number
  /** Sum of counted card time. */
  readonly cardMs: number
  /** Reading with the window visible and used. */
  readonly readingMs: number
}

export interface WeekTime {
  readonly totalMs: number
  readonly cardMs: number
  readonly readingMs: number
  /** Answers the card time comes from. */
  readonly n: number
  /** Monday. */
  readonly fromDay: number
}

/** Time from Monday to today. */
export function timeThisWeek(days: readonly DayTime[], today: number): WeekTime {
  const fromDay = mondayOf(today)
  const inWeek = days.filter(({ day }) => day >= fromDay && day <= today)
  const sum = (pick: (day: DayTime) => number) => inWeek.reduce((total, day) => total + pick(day), 0)
  const cardMs = sum((day) => day.cardMs)
  const readingMs = sum((day) => day.readingMs)
  return { totalMs: cardMs + readingMs, cardMs, readingMs, n: sum((day) => day.scoredAnswers), fromDay }
}
