import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runningClock } from './running-clock.ts'

// The point is what happens as time goes by, so time has to be in the hands of the test.
beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2027, 0, 2) }))
afterEach(() => vi.useRealTimers())

describe('the clock', () => {
  it('is that of the machine when nothing is asked for, also in an installed app', () => {
    expect(runningClock({ startAt: undefined, packaged: true }).wallMs()).toBe(Date.UTC(2027, 0, 2))
    expect(runningClock({ startAt: '', packaged: true }).wallMs()).toBe(Date.UTC(2027, 0, 2))
  })

  it.each([
    ['2026-11-20T09:00:00Z', Date.UTC(2026, 10, 20, 9)],
    ['2026-11-20T09:00:00.250+01:00', Date.UTC(2026, 10, 20, 8, 0, 0, 250)],
    ['1795168800000', 1_795_168_800_000],
  ])('starts at %s and runs on from there', (startAt, startMs) => {
    const clock = runningClock({ startAt, packaged: false })
    expect(clock.wallMs()).toBe(startMs)
    vi.advanceTimersByTime(90_000)
    expect(clock.wallMs()).toBe(startMs + 90_000)
  })

  it.each(['tomorrow', '2026-11-20', '2026-11-20T09:00:00', '1e12', '-5', '12.5', '2026-13-45T00:00:00Z'])(
    'says that "%s" is no instant',
    (startAt) => {
      expect(() => runningClock({ startAt, packaged: false })).toThrow(`LECTERN_NOW is "${startAt}"`)
    },
  )

  it('cannot be set in an installed app', () => {
    expect(() => runningClock({ startAt: '2026-11-20T09:00:00Z', packaged: true })).toThrow('refuses it')
  })

  it('names the zone of the machine', () => {
    expect(runningClock({ startAt: undefined, packaged: false }).zone()).toBe(
      new Intl.DateTimeFormat().resolvedOptions().timeZone,
    )
  })
})
