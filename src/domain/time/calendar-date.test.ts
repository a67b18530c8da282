import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateToDay, dayToDate, mondayOf, weekdayOf } from './calendar-date.ts'

describe('calendar date', () => {
  test.each([
    [0, '1970-01-01', 3],
    [-1, '1969-12-31', 2],
    [20_777, '2026-11-20', 4],
    [19_782, '2024-02-29', 3],
  ])('day %i is %s', (day, iso, weekday) => {
    expect(dayToDate(day)).toMatchObject({ iso, weekday })
    expect(dateToDay(iso)).toBe(day)
  })

  test('day and date are each other’s inverse, and weeks start on Monday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 200_000 }), (day) => {
        expect(dateToDay(dayToDate(day).iso)).toBe(day)
        expect(weekdayOf(mondayOf(day))).toBe(0)
        expect(day - mondayOf(day)).toBe(weekdayOf(day))
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['2026-02-30', '2026-13-01', '26-01-01', 'today', ''])('refuses %j', (iso) => {
    expect(() => dateToDay(iso)).toThrow(RangeError)
  })
})
