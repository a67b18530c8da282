import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzedInterval, fuzzRange } from './fuzz.ts'

const anyInterval = fc.oneof(
  fc.double({ min: 0, max: 30, noNaN: true }),
  fc.double({ min: 0, max: 40_000, noNaN: true }),
)
const anyUid = fc.stringMatching(/^[a-z]{1,8}\/[A-Z]\d{1,3}$/)

describe('fuzz', () => {
  test.each([
    [0.2, 1, 1],
    [1.4, 1, 1],
    [2.49, 2, 2],
    [2.5, 2, 4],
    [7, 5, 9],
    [20, 17, 23],
    [100, 93, 107],
    [36_500, 34_673, 36_500],
  ])('%d days become %i to %i', (interval, minDays, maxDays) => {
    expect(fuzzRange(interval)).toEqual({ minDays, maxDays })
  })

  test('stays inside its band, whole, at least a day, at most a century', () => {
    fc.assert(
      fc.property(anyInterval, anyUid, fc.nat(500), fc.nat(40_000), (interval, uid, reps, previous) => {
        const days = fuzzedInterval(interval, uid, reps, previous)
        const { minDays, maxDays } = fuzzRange(interval)
        expect(Number.isInteger(days)).toBe(true)
        expect(days).toBeGreaterThanOrEqual(Math.max(1, minDays))
        expect(days).toBeLessThanOrEqual(Math.min(36_500, maxDays))
        if (interval < 2.5) expect(days).toBe(Math.max(1, Math.round(interval)))
      }),
      { numRuns: 5000, seed: 6 },
    )
  })

  test('does not fall below the previous interval where the plain interval does not', () => {
    fc.assert(
      fc.property(
        anyInterval,
        anyUid,
        fc.nat(500),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (interval, uid, reps, part) => {
          const previous = Math.floor(Math.min(36_500, interval) * part)
          expect(fuzzedInterval(interval, uid, reps, previous)).toBeGreaterThanOrEqual(previous)
        },
      ),
      { numRuns: 5000, seed: 6 },
    )
  })

  test('a longer plain interval never gets fewer days', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, anyUid, fc.nat(500), fc.nat(400), (left, right, uid, reps, previous) => {
        const [short, long] = left < right ? [left, right] : [right, left]
        expect(fuzzedInterval(short, uid, reps, previous)).toBeLessThanOrEqual(
          fuzzedInterval(long, uid, reps, previous),
        )
      }),
      { numRuns: 5000, seed: 6 },
    )
  })

  test('spreads items over the whole band and repeats itself exactly', () => {
    const days = Array.from({ length: 400 }, (_, index) => fuzzedInterval(30, `course/L${index}`, 3, 10))
    const { minDays, maxDays } = fuzzRange(30)
    expect(new Set(days).size).toBe(maxDays - minDays + 1)
    expect(Array.from({ length: 400 }, (_, index) => fuzzedInterval(30, `course/L${index}`, 3, 10))).toEqual(days)
  })
})
