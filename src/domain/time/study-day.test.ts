import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateToDay, dayToDate } from './calendar-date.ts'
import { startOfStudyDay, studyDay } from './study-day.ts'
import { zoneOffsetMs } from './zone-offset.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const zones = Intl.supportedValuesOf('timeZone')
const from = Date.parse('2020-01-01T00:00:00Z')
const to = Date.parse('2041-01-01T00:00:00Z')

const dateOf = (instant: string, zone: string, rollover = 4) =>
  dayToDate(studyDay(Date.parse(instant), zone, rollover)).iso

/** First instants with a new offset, 2020 to 2040, found by looking every 16 days and halving. */
function offsetChanges(zone: string): number[] {
  const changes: number[] = []
  for (let start = from; start < to; start += 16 * DAY_MS) {
    let before = start
    let after = start + 16 * DAY_MS
    const offset = zoneOffsetMs(before, zone)
    if (zoneOffsetMs(after, zone) === offset) continue
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2)
      if (zoneOffsetMs(middle, zone) === offset) before = middle
      else after = middle
    }
    changes.push(after)
  }
  return changes
}

describe('study day', () => {
  test.each([
    ['half past three at night is still yesterday', '2026-06-10T01:30:00Z', 'Europe/Berlin', '2026-06-09'],
    ['four o’clock is today', '2026-06-10T02:00:00Z', 'Europe/Berlin', '2026-06-10'],
    ['half past three on the night clocks go forward', '2026-03-29T01:30:00Z', 'Europe/Berlin', '2026-03-28'],
    ['half past three on the night clocks go back', '2026-10-25T02:30:00Z', 'Europe/Berlin', '2026-10-24'],
    ['half past three in Auckland, clocks gone forward', '2026-09-26T14:30:00Z', 'Pacific/Auckland', '2026-09-26'],
    ['before 1970', '1969-12-31T12:00:00Z', 'UTC', '1969-12-31'],
  ])('%s', (_name, instant, zone, date) => {
    expect(dateOf(instant, zone)).toBe(date)
  })

  test('a flight from Tokyo to Los Angeles neither loses nor doubles a day', () => {
    const eveningInTokyo = dateOf('2026-05-10T14:55:00Z', 'Asia/Tokyo')
    const eveningInLosAngeles = dateOf('2026-05-12T02:00:00Z', 'America/Los_Angeles')
    expect([eveningInTokyo, eveningInLosAngeles]).toEqual(['2026-05-10', '2026-05-11'])
    // Landing on the same local date: the same study day again, which scheduling takes as a same-day repeat.
    expect(dateOf('2026-05-10T20:00:00Z', 'America/Los_Angeles')).toBe('2026-05-10')
  })

  test('a day that has begun does not end when clocks go back across the rollover', () => {
    // Casey Station, 9 March 2023: 03:00 became 00:00.
    const change = Date.parse('2023-03-08T16:00:00Z')
    expect(zoneOffsetMs(change - 1, 'Antarctica/Casey') - zoneOffsetMs(change, 'Antarctica/Casey')).toBe(3 * HOUR_MS)
    expect(
      [-1, 0, HOUR_MS, 3 * HOUR_MS].map((ms) => dayToDate(studyDay(change + ms, 'Antarctica/Casey', 2)).iso),
    ).toEqual(['2023-03-09', '2023-03-09', '2023-03-09', '2023-03-09'])
  })

  test('never runs backwards, and agrees with the local clock, around every change of offset 2020 to 2040', () => {
    let probes = 0
    const faults: string[] = []
    for (const [index, zone] of zones.entries()) {
      const changes = [...offsetChanges(zone), from + ((index * 97 * DAY_MS) % (to - from))]
      for (const change of changes) {
        const rollover = [4, 0, 2, 3, 23, 1][probes % 6] ?? 4
        let previous = Number.NEGATIVE_INFINITY
        for (const minutes of [-1500, -241, -61, -31, -1, 0, 1, 29, 30, 59, 60, 119, 180, 241, 1441]) {
          const instant = change + minutes * 60_000
          const day = studyDay(instant, zone, rollover)
          const byLocalClock = Math.floor((instant + zoneOffsetMs(instant, zone) - rollover * HOUR_MS) / DAY_MS)
          if (day < previous) faults.push(`${zone} ${new Date(instant).toISOString()} back`)
          if (day !== byLocalClock && rollover >= 4) faults.push(`${zone} ${new Date(instant).toISOString()} differs`)
          previous = day
          probes += 1
        }
      }
    }
    expect(faults).toEqual([])
    expect(zones.length).toBeGreaterThan(400)
    expect(probes).toBeGreaterThan(60_000)
  }, 30_000)

  test('starts at the first instant that belongs to it, in any zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: from / DAY_MS, max: to / DAY_MS }),
        fc.integer({ min: 0, max: 23 }),
        (zone, day, rollover) => {
          const start = startOfStudyDay(day, zone, rollover)
          expect(studyDay(start, zone, rollover)).toBe(day)
          expect(studyDay(start - 1, zone, rollover)).toBe(day - 1)
        },
      ),
      { numRuns: 1000, seed: 6 },
    )
  })

  test('a date that a zone skipped starts with the next one', () => {
    const skipped = dateToDay('2011-12-30')
    expect(startOfStudyDay(skipped, 'Pacific/Apia', 0)).toBe(startOfStudyDay(skipped + 1, 'Pacific/Apia', 0))
  })

  test.each([-1, 24, 4.5])('refuses a day that starts at %d', (hour) => {
    expect(() => studyDay(0, 'UTC', hour)).toThrow(RangeError)
  })
})
