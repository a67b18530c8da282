import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockJudgement, FAR_AHEAD_MS } from './clock-judgement.ts'
import { compareHybridTimes, type HybridTime, MAX_COUNTER, tick } from './hybrid-clock.ts'

describe('hybrid clock', () => {
  test('follows the wall clock, counts while it stands or goes back', () => {
    const first = tick(null, 1000.7)
    const second = tick(first, 1000)
    const third = tick(second, 200)
    expect([first, second, third, tick(third, 1001)]).toEqual([
      { ms: 1000, counter: 0 },
      { ms: 1000, counter: 1 },
      { ms: 1000, counter: 2 },
      { ms: 1001, counter: 0 },
    ])
  })

  test('a full counter moves the time on instead of overflowing', () => {
    expect(tick({ ms: 5, counter: MAX_COUNTER }, 0)).toEqual({ ms: 6, counter: 0 })
  })

  test('every tick comes after the one before, however the wall clock jumps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 20, maxLength: 200, size: 'max' }),
        (walls) => {
          let previous: HybridTime | null = null
          for (const wall of walls) {
            const next: HybridTime = tick(previous, wall)
            if (previous) expect(compareHybridTimes(previous, next)).toBeLessThan(0)
            expect(next.ms).toBeGreaterThanOrEqual(wall)
            previous = next
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('clock judgement', () => {
  const last = Date.parse('2026-11-20T10:00:00Z')
  test.each([
    [null, last, 'ok'],
    [last, last, 'ok'],
    [last, last - 30_000, 'ok'],
    [last, last - 365 * 86_400_000, 'behind'],
    [last, last + FAR_AHEAD_MS, 'ok'],
    [last, last + FAR_AHEAD_MS + 1, 'far-ahead'],
  ] as const)('after %s, a clock at %i is judged %s', (lastEvent, wall, judgement) => {
    expect(clockJudgement(wall, lastEvent)).toBe(judgement)
  })
})
