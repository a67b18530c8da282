import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { retrievability } from './forgetting-curve.ts'
import { intervalFor, intervalMultiple, MAX_INTERVAL_DAYS } from './interval.ts'
import { decayOf, fsrs6Default } from './parameters.ts'

const anyStability = fc.double({ min: 0.001, max: 36_500, noNaN: true })
const anyRetention = fc.integer({ min: 70, max: 99 }).map((percent) => percent / 100)

describe('forgetting curve and interval', () => {
  test('recall is 0.9 after one stability, and as published for ten days of stability', () => {
    expect(retrievability(10, 10)).toBeCloseTo(0.9, 12)
    expect(retrievability(100, 10)).toBeCloseTo(0.69283, 4)
    expect(retrievability(365, 10)).toBeCloseTo(0.574, 3)
    expect(retrievability(0, 10)).toBe(1)
  })

  test('a clock that went back shows full recall, not more', () => {
    expect(retrievability(-3, 10)).toBe(1)
  })

  test.each([
    [0.85, 1.91],
    [0.9, 1],
    [0.95, 0.4],
    [0.97, 0.22],
  ])('at a retention of %d the interval is %d stabilities', (retention, multiple) => {
    expect(intervalMultiple(retention)).toBeCloseTo(multiple, 2)
  })

  test('R(S) = 0.9, and the interval is the inverse of the curve', () => {
    fc.assert(
      fc.property(anyStability, anyRetention, (stability, retention) => {
        expect(retrievability(stability, stability)).toBeCloseTo(0.9, 12)
        const days = stability * intervalMultiple(retention)
        expect(retrievability(days, stability)).toBeCloseTo(retention, 10)
        expect(intervalFor(stability, retention)).toBe(Math.min(MAX_INTERVAL_DAYS, days))
      }),
      { numRuns: 2000, seed: 6 },
    )
  })

  test('recall falls with time and rises with stability', () => {
    fc.assert(
      fc.property(anyStability, fc.double({ min: 0.01, max: 5000, noNaN: true }), (stability, elapsed) => {
        const now = retrievability(elapsed, stability)
        expect(retrievability(elapsed * 1.5, stability)).toBeLessThan(now)
        expect(retrievability(elapsed, stability * 1.5)).toBeGreaterThan(now)
        expect(now).toBeGreaterThan(0)
      }),
      { numRuns: 2000, seed: 6 },
    )
  })

  test.each([0, 1, -0.5, Number.NaN])('refuses a desired retention of %d', (retention) => {
    expect(() => intervalMultiple(retention)).toThrow(RangeError)
  })

  test('refuses parameters of another shape', () => {
    expect(() => decayOf({ tag: 'short', weights: fsrs6Default.weights.slice(0, 19) })).toThrow(/short/)
  })
})
