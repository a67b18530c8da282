import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateToDay } from '../time/calendar-date.ts'
import { type DayActivity, dayStatus } from './counted-day.ts'
import { forecast, nextDue } from './forecast.ts'
import { streakOf } from './streak.ts'
import { countedCardMs, timeThisWeek } from './study-time.ts'
import { weekGoal } from './week-goal.ts'

const monday = dateToDay('2026-11-16')
const activity = (day: number, rest: Partial<DayActivity> = {}): DayActivity => ({
  day,
  scoredAnswers: 0,
  dueThatMorning: 12,
  sectionsFinished: 0,
  hadOpenSection: true,
  repaired: false,
  ...rest,
})
const worked = (day: number) => activity(day, { scoredAnswers: 10 })
const missed = (day: number) => activity(day)
const idle = (day: number) => activity(day, { dueThatMorning: 0, hadOpenSection: false })

describe('a day', () => {
  test.each([
    ['counted', { scoredAnswers: 10 }],
    ['missed', { scoredAnswers: 9 }],
    ['counted', { scoredAnswers: 3, dueThatMorning: 3 }],
    ['counted', { sectionsFinished: 1 }],
    ['counted', { repaired: true }],
    ['counted', { scoredAnswers: 1, dueThatMorning: 0 }],
    ['missed', { dueThatMorning: 0 }],
    ['neutral', { dueThatMorning: 0, hadOpenSection: false }],
  ] as const)('is %s with %o', (status, rest) => {
    expect(dayStatus(activity(monday, rest))).toBe(status)
  })
})

describe('week goal', () => {
  test('counts from Monday, leaves today open', () => {
    const week = weekGoal([worked(monday - 1), worked(monday), missed(monday + 1), missed(monday + 3)], monday + 3, 5)
    expect(week.days.map((day) => day.status)).toEqual([
      'counted',
      'missed',
      'neutral',
      'open',
      'ahead',
      'ahead',
      'ahead',
    ])
    expect(week).toMatchObject({ countedDays: 1, goalDays: 5, reached: false })
  })

  test('is reached on the day that completes it, and never without a goal', () => {
    const days = [worked(monday), worked(monday + 2), worked(monday + 4)]
    expect(weekGoal(days, monday + 4, 3).reached).toBe(true)
    expect(weekGoal(days, monday + 4, null).reached).toBe(false)
  })
})

describe('streak', () => {
  const run = (length: number, from = 0) => Array.from({ length }, (_, index) => worked(from + index))

  test('grows by counted days, is kept by neutral ones and by today', () => {
    expect(streakOf([...run(4), idle(4), worked(5), missed(6)], 6)).toMatchObject({ countedDays: 5, isShown: true })
    expect(streakOf(run(2), 1).isShown).toBe(false)
  })

  test('a missed day ends it, unless a freeze was earned', () => {
    expect(streakOf([...run(6), missed(6), worked(7)], 7)).toMatchObject({ countedDays: 1, frozenDays: [] })
    expect(streakOf([...run(7), missed(7), worked(8)], 8)).toMatchObject({
      countedDays: 8,
      freezesLeft: 0,
      frozenDays: [7],
    })
    expect(streakOf([...run(7), missed(7), missed(8)], 9).countedDays).toBe(0)
  })

  test('keeps two freezes at most', () => {
    expect(streakOf(run(60), 59).freezesLeft).toBe(2)
  })

  test('a repaired day is a counted day', () => {
    expect(streakOf([...run(3), activity(3, { repaired: true }), worked(4)], 4).countedDays).toBe(5)
  })

  test('a date crossed in flight has no record and costs nothing', () => {
    expect(streakOf([...run(4), ...run(2, 5)], 6).countedDays).toBe(6)
  })

  test('depends on the days, not on the order they are listed in', () => {
    const kinds = fc.array(fc.constantFrom(worked, missed, idle), { minLength: 1, maxLength: 60, size: 'max' })
    fc.assert(
      fc.property(kinds, (kind) => {
        const days = kind.map((make, index) => make(index))
        const streak = streakOf(days, days.length)
        expect(streakOf([...days].reverse(), days.length)).toEqual(streak)
        expect(streak.countedDays).toBeLessThanOrEqual(kind.filter((make) => make === worked).length)
        expect(streak.freezesLeft + streak.frozenDays.length).toBeLessThanOrEqual(2 + Math.floor(days.length / 7))
        const firmer = streakOf([...days, worked(days.length)], days.length)
        expect(firmer.countedDays).toBe(streak.countedDays + 1)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('forecast', () => {
  test('puts what is overdue on today and loses nothing', () => {
    const due = [
      { day: 98, count: 3 },
      { day: 100, count: 2 },
      { day: 102, count: 4 },
      { day: 400, count: 5 },
    ]
    expect(forecast(due, 100, 3)).toEqual({
      days: [
        { day: 100, count: 5 },
        { day: 101, count: 0 },
        { day: 102, count: 4 },
      ],
      overdue: 3,
      later: 5,
      n: 14,
    })
    expect(nextDue(due, 100)).toEqual({ day: 102, count: 4 })
    expect(nextDue(due, 400)).toBeNull()
  })

  test('every scheduled item is on a day or later', () => {
    const counts = fc.array(fc.record({ day: fc.integer({ min: 0, max: 200 }), count: fc.nat(50) }))
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 60 }), (due, length) => {
        const { days, later, n } = forecast(due, 100, length)
        expect(days.reduce((sum, day) => sum + day.count, later)).toBe(n)
        expect(n).toBe(due.reduce((sum, { count }) => sum + count, 0))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('study time', () => {
  test('a card counts for two minutes at most', () => {
    expect([-5, 0, 8000, 120_000, 9_000_000].map(countedCardMs)).toEqual([0, 0, 8000, 120_000, 120_000])
  })

  test('adds up from Monday to today', () => {
    const time = (day: number) => ({ day, scoredAnswers: 2, cardMs: 10_000, readingMs: 60_000 })
    expect(timeThisWeek([time(monday - 1), time(monday), time(monday + 2), time(monday + 3)], monday + 2)).toEqual({
      totalMs: 140_000,
      cardMs: 20_000,
      readingMs: 120_000,
      n: 4,
      fromDay: monday,
    })
  })
})
