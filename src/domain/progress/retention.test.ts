import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctedForGuessing, retentionSummary } from './retention.ts'
import { wilsonShare } from './wilson.ts'

const anyCounts = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe('Wilson interval', () => {
  test.each([
    [27, 30, 0.744, 0.965],
    [180, 200, 0.851, 0.934],
    [0, 10, 0, 0.278],
    [10, 10, 0.722, 1],
    [1, 1, 0.207, 1],
  ])('%i of %i lies between %d and %d', (successes, n, low, high) => {
    const share = wilsonShare(successes, n)
    expect(share.low).toBeCloseTo(low, 3)
    expect(share.high).toBeCloseTo(high, 3)
  })

  test('holds the share, stays in 0 to 1, and narrows with more of the same', () => {
    fc.assert(
      fc.property(anyCounts, ([successes, n]) => {
        const { rate, low, high } = wilsonShare(successes, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(rate)
        expect(rate).toBeLessThanOrEqual(high)
        expect(high).toBeLessThanOrEqual(1)
        const more = wilsonShare(successes * 4, n * 4)
        expect(more.high - more.low).toBeLessThan(high - low)
        const others = wilsonShare(n - successes, n)
        expect(others.low).toBeCloseTo(1 - high, 12)
      }),
      { numRuns: 2000 },
    )
  })

  test('its ends solve the score equation it is defined by', () => {
    fc.assert(
      fc.property(anyCounts, ([successes, n]) => {
        const { rate, low, high } = wilsonShare(successes, n)
        for (const end of [low, high]) {
          expect((rate - end) ** 2).toBeCloseTo((1.959963984540054 ** 2 * end * (1 - end)) / n, 9)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    [0, 0],
    [3, 2],
    [-1, 2],
  ])('%i of %i is refused', (successes, n) => {
    expect(() => wilsonShare(successes, n)).toThrow(RangeError)
  })
})

describe('retention', () => {
  test('appears with the thirtieth review and says before how many are missing', () => {
    const before = retentionSummary({ passes: 18, all: 20 }, { passes: 9, all: 9 })
    expect(before.all).toEqual({ state: 'not-enough', n: 29, missing: 1 })
    const after = retentionSummary({ passes: 18, all: 21 }, { passes: 9, all: 9 })
    expect(after.all).toMatchObject({ state: 'enough', n: 30, value: { rate: 0.9 } })
    expect(after.young).toEqual({ state: 'not-enough', n: 21, missing: 9 })
    expect(after.mature).toEqual({ state: 'not-enough', n: 9, missing: 21 })
  })

  test('guessing among three options takes away what chance gives', () => {
    const corrected = correctedForGuessing({ rate: 1, low: 0.5, high: 1 }, 3)
    expect(corrected.rate).toBe(1)
    expect(corrected.low).toBeCloseTo(0.25, 12)
    expect(correctedForGuessing({ rate: 0.2, low: 0.1, high: 0.3 }, 4).rate).toBe(0)
    expect(() => correctedForGuessing({ rate: 1, low: 1, high: 1 }, 1)).toThrow(RangeError)
  })
})
