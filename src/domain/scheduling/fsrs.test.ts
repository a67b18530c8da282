import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { retrievability } from './forgetting-curve.ts'
import { nextMemory } from './fsrs.ts'
import type { Memory } from './memory.ts'
import { fsrs6Default } from './parameters.ts'
import { type Rating, ratings } from './rating.ts'

/**
 * The published FSRS-6 step, written a second time from its formulas, so that the library, its rounding and the
 * way we call it are held to something that is neither.
 */
function weight(index: number): number {
  const value = fsrs6Default.weights[index]
  if (value === undefined) throw new RangeError(`No weight ${index}`)
  return value
}
const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value))
const firstDifficulty = (rating: number) => weight(4) - Math.exp(weight(5) * (rating - 1)) + 1

function publishedStep(memory: Memory | null, elapsedDays: number, rating: Rating): Memory {
  if (memory === null) {
    return { stabilityDays: weight(rating - 1), difficulty: clamp(firstDifficulty(rating), 1, 10) }
  }
  const { stabilityDays: stability, difficulty } = memory
  const damped = difficulty - (weight(6) * (rating - 3) * (10 - difficulty)) / 9
  const nextDifficulty = clamp(weight(7) * firstDifficulty(4) + (1 - weight(7)) * damped, 1, 10)
  return { stabilityDays: clamp(nextStability(), 0.001, 36_500), difficulty: nextDifficulty }

  function nextStability(): number {
    if (elapsedDays === 0) {
      const growth = Math.exp(weight(17) * (rating - 3 + weight(18))) * stability ** -weight(19)
      return stability * (rating >= 2 ? Math.max(1, growth) : growth)
    }
    const recall = (1 + ((0.9 ** (-1 / weight(20)) - 1) * elapsedDays) / stability) ** -weight(20)
    if (rating === 1) {
      const forgotten =
        weight(11) *
        difficulty ** -weight(12) *
        ((stability + 1) ** weight(13) - 1) *
        Math.exp(weight(14) * (1 - recall))
      return Math.min(forgotten, stability / Math.exp(weight(17) * weight(18)))
    }
    const bonus = rating === 2 ? weight(15) : rating === 4 ? weight(16) : 1
    const growth =
      Math.exp(weight(8)) * (11 - difficulty) * stability ** -weight(9) * (Math.exp(weight(10) * (1 - recall)) - 1)
    return stability * (1 + growth * bonus)
  }
}

const anyRating = fc.constantFrom(...ratings)
const anyElapsed = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 4000 }))
const anyMemory = fc.record({
  stabilityDays: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
})
const relativeGap = (left: number, right: number) => Math.abs(left - right) / Math.max(1, Math.abs(right))

describe('FSRS-6 step', () => {
  test.each([
    [1, 0.212, 6.4133],
    [2, 1.2931, 5.11217071],
    [3, 2.3065, 2.11810397],
    [4, 8.2956, 1],
  ] as const)('the first rating %i gives stability %d and difficulty %d', (rating, stabilityDays, difficulty) => {
    expect(nextMemory(null, 0, rating)).toEqual({ stabilityDays, difficulty })
  })

  test('a known history stays as it was computed from the published formulas', () => {
    const steps: [number, Rating][] = [
      [0, 3],
      [2, 3],
      [11, 3],
      [46, 1],
      [0, 3],
      [1, 2],
      [4, 4],
    ]
    let memory: Memory | null = null
    const stabilities = steps.map(([elapsed, rating]) => {
      memory = nextMemory(memory, elapsed, rating)
      return memory.stabilityDays.toFixed(4)
    })
    expect(stabilities).toMatchInlineSnapshot(`
      [
        "2.3065",
        "10.9643",
        "46.2802",
        "2.9326",
        "2.9326",
        "4.1559",
        "13.0232",
      ]
    `)
  })

  test('agrees with the published formulas to 1e-6 over long random histories', () => {
    let steps = 0
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyElapsed, anyRating), { minLength: 1, maxLength: 60, size: 'max' }),
        (history) => {
          let ours: Memory | null = null
          let published: Memory | null = null
          for (const [elapsed, rating] of history) {
            ours = nextMemory(ours, elapsed, rating)
            published = publishedStep(published, elapsed, rating)
            expect(relativeGap(ours.stabilityDays, published.stabilityDays)).toBeLessThan(1e-6)
            expect(relativeGap(ours.difficulty, published.difficulty)).toBeLessThan(1e-6)
            steps += 1
          }
        },
      ),
      { numRuns: 1000, seed: 6 },
    )
    expect(steps / 1000).toBeGreaterThan(20)
  })

  test('stays finite, in range and rounded to 8 decimals from any memory', () => {
    fc.assert(
      fc.property(anyMemory, anyElapsed, anyRating, (memory, elapsed, rating) => {
        const next = nextMemory(memory, elapsed, rating)
        expect(next.stabilityDays).toBeGreaterThanOrEqual(0.001)
        expect(next.stabilityDays).toBeLessThanOrEqual(36_500)
        expect(next.difficulty).toBeGreaterThanOrEqual(1)
        expect(next.difficulty).toBeLessThanOrEqual(10)
        expect(Number(next.stabilityDays.toFixed(8))).toBe(next.stabilityDays)
        expect(Number(next.difficulty.toFixed(8))).toBe(next.difficulty)
      }),
      { numRuns: 3000, seed: 6 },
    )
  })

  test('a pass after at least a day strengthens, a lapse never does, a better rating never weakens', () => {
    fc.assert(
      fc.property(anyMemory, anyElapsed, (memory, elapsed) => {
        const [again, hard, good, easy] = ratings.map((rating) => nextMemory(memory, elapsed, rating).stabilityDays)
        expect(again).toBeLessThanOrEqual(memory.stabilityDays + 1e-8)
        expect(hard).toBeGreaterThanOrEqual(Math.min(36_500, memory.stabilityDays) - 1e-8)
        if (elapsed > 0 && memory.stabilityDays > 0.01 && memory.stabilityDays < 30_000) {
          expect(good).toBeGreaterThan(memory.stabilityDays)
        }
        expect(again).toBeLessThanOrEqual(hard ?? 0)
        expect(hard).toBeLessThanOrEqual(good ?? 0)
        expect(good).toBeLessThanOrEqual(easy ?? 0)
      }),
      { numRuns: 3000, seed: 6 },
    )
  })

  test.each([-1, 0.5, Number.NaN])('refuses %d elapsed days', (elapsed) => {
    expect(() => nextMemory({ stabilityDays: 3, difficulty: 5 }, elapsed, 3)).toThrow(RangeError)
  })

  test('the forgetting curve used by the step is the one shown', () => {
    const lapse = nextMemory({ stabilityDays: 40, difficulty: 5 }, 40, 1).stabilityDays
    const recall = retrievability(40, 40)
    const expected = weight(11) * 5 ** -weight(12) * (41 ** weight(13) - 1) * Math.exp(weight(14) * (1 - recall))
    expect(lapse).toBeCloseTo(expected, 7)
  })
})
