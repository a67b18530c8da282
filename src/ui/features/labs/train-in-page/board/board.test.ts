import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extremes, linePath, scaleUpTo } from './line-chart.ts'
import { smooth } from './smooth.ts'
import { evenly, histogram, spreadOf } from './weight-histogram.ts'

describe('smoothing', () => {
  test('is a weighted mean of what came so far, the newest weighing most', () => {
    // Weights 0.25, 0.5, 1 of a weight of 0.5, divided by their sum.
    expect(smooth([4, 2, 8], 0.5)).toEqual([4, (0.5 * 4 + 2) / 1.5, (0.25 * 4 + 0.5 * 2 + 8) / 1.75])
  })

  test('does nothing at 0, leaves a level line level, stays within the values', () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 0.99, noNaN: true }), (numbers, weight) => {
        for (const [index, one] of smooth(numbers, 0).entries()) expect(one === numbers[index]).toBe(true)
        for (const level of smooth(
          numbers.map(() => 3),
          weight,
        ))
          expect(level).toBeCloseTo(3, 9)
        const least = Math.min(...numbers) - 1e-9
        const greatest = Math.max(...numbers) + 1e-9
        for (const one of smooth(numbers, weight)) {
          expect(one).toBeGreaterThanOrEqual(least)
          expect(one).toBeLessThanOrEqual(greatest)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('passes over what is no number', () => {
    expect(smooth([4, Number.NaN, 2], 0.5)).toEqual([4, Number.NaN, (0.5 * 4 + 2) / 1.5])
  })
})

describe('the chart', () => {
  test('has a scale that holds its largest value in a few even steps', () => {
    expect(scaleUpTo(0.93)).toEqual({ top: 1, ticks: [0, 0.25, 0.5, 0.75, 1] })
    expect(scaleUpTo(600).ticks).toEqual([0, 200, 400, 600])
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (largest) => {
        const { top, ticks } = scaleUpTo(largest)
        expect(top).toBeGreaterThanOrEqual(largest * (1 - 1e-6))
        expect(top).toBeLessThanOrEqual(largest * 2)
        expect(ticks.length).toBeGreaterThanOrEqual(3)
        expect(ticks.length).toBeLessThanOrEqual(6)
      }),
      { numRuns: 1000 },
    )
    for (const nothing of [0, Number.NaN, Number.POSITIVE_INFINITY]) expect(scaleUpTo(nothing).top).toBe(1)
  })

  test('draws from the lower left, leaves gaps and does not leave its box', () => {
    const box = { width: 100, height: 50, right: 10, top: 2 }
    expect(linePath([0, 5, 10], [0, 1, 9], box)).toBe('M0.0 50.0L50.0 25.0L100.0 0.0')
    expect(linePath([0, 5, 10], [0, Number.NaN, 2], box)).toBe('M0.0 50.0M100.0 0.0')
  })
})

describe('a long line', () => {
  test('keeps its ends and the extremes of every stretch, in order', () => {
    const values = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 40 }), (numbers, parts) => {
        const kept = extremes(numbers, parts)
        expect(kept).toEqual([...new Set(kept)].sort((one, other) => one - other))
        expect(kept.length).toBeLessThanOrEqual(2 * parts + 2)
        const shown = kept.map((index) => numbers[index] ?? Number.NaN)
        expect(shown[0]).toBe(numbers[0])
        expect(shown.at(-1)).toBe(numbers.at(-1))
        expect(Math.max(...shown)).toBe(Math.max(...numbers))
        expect(Math.min(...shown)).toBe(Math.min(...numbers))
        if (numbers.length <= 2 * parts) expect(kept).toHaveLength(numbers.length)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('histograms', () => {
  test('count every number once, the upper edge in the last bin', () => {
    expect(histogram([-1, -0.5, 0, 0.49, 0.5, 1], -1, 1, 4).counts).toEqual([1, 1, 2, 2])
    expect(histogram([3, 3], 3, 3, 4).counts).toEqual([2, 0, 0, 0])
    const numbers = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { maxLength: 80 })
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 40 }), (values, bins) => {
        const { counts } = histogram(values, -5, 5, bins)
        expect(counts).toHaveLength(bins)
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(values.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('are described by count, range, mean and deviation', () => {
    expect(spreadOf([])).toBeNull()
    expect(spreadOf([1, 3, 5, 7])).toEqual({ count: 4, least: 1, greatest: 7, mean: 4, deviation: Math.sqrt(5) })
  })

  test('are taken evenly, first and last among them', () => {
    expect(evenly([0, 1, 2], 5)).toEqual([0, 1, 2])
    expect(
      evenly(
        Array.from({ length: 61 }, (_, index) => index),
        7,
      ),
    ).toEqual([0, 10, 20, 30, 40, 50, 60])
  })
})
