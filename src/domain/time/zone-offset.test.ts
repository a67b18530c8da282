import { describe, expect, test } from 'vitest'
import { recentOffsetChange, zoneOffsetMs } from './zone-offset.ts'

const hours = (count: number) => count * 3_600_000

describe('zone offset', () => {
  test.each([
    ['UTC', '2026-06-01T00:00:00Z', 0],
    ['Asia/Kathmandu', '2026-06-01T00:00:00Z', hours(5.75)],
    ['America/St_Johns', '2026-01-01T00:00:00Z', hours(-3.5)],
    ['Pacific/Kiritimati', '2026-01-01T00:00:00Z', hours(14)],
    ['Europe/Berlin', '2026-03-29T00:59:59.999Z', hours(1)],
    ['Europe/Berlin', '2026-03-29T01:00:00.000Z', hours(2)],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59.999Z', hours(11)],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00.000Z', hours(10.5)],
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', hours(-10)],
    ['Pacific/Apia', '2011-12-30T10:00:00.000Z', hours(14)],
  ])('%s at %s', (zone, instant, offsetMs) => {
    expect(zoneOffsetMs(Date.parse(instant), zone)).toBe(offsetMs)
  })

  test('knows the last change, not the next one', () => {
    const at = Date.parse('2026-03-29T01:00:00Z')
    expect(recentOffsetChange(at - 1, 'Europe/Berlin')).toBeNull()
    expect(recentOffsetChange(at + hours(23), 'Europe/Berlin')).toEqual({
      atMs: at,
      offsetBeforeMs: hours(1),
      offsetAfterMs: hours(2),
    })
  })

  test('refuses a zone nobody knows', () => {
    expect(() => zoneOffsetMs(0, 'Mars/Olympus')).toThrow(RangeError)
  })
})
