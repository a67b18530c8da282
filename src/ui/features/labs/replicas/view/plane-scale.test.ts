import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Place, plane, planeScale } from './plane-scale.ts'

test('every place lies within the axes, and there is a handful of ticks', () => {
  const number = fc.double({ min: -50, max: 50, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 1 }), (places: Place[]) => {
      const { x, y, xTicks, yTicks } = planeScale(places)
      for (const [slope, intercept] of [...places, [0, 0] as const]) {
        expect(x(slope)).toBeGreaterThanOrEqual(plane.left - 1e-6)
        expect(x(slope)).toBeLessThanOrEqual(plane.width - plane.right + 1e-6)
        expect(y(intercept)).toBeGreaterThanOrEqual(plane.top - 1e-6)
        expect(y(intercept)).toBeLessThanOrEqual(plane.height - plane.bottom + 1e-6)
      }
      for (const ticks of [xTicks, yTicks]) {
        expect(ticks.length).toBeGreaterThanOrEqual(3)
        expect(ticks.length).toBeLessThanOrEqual(8)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('weights beyond all numbers do not spoil the axes', () => {
  expect(
    planeScale([
      [1, 1],
      [Number.POSITIVE_INFINITY, Number.NaN],
    ]).x(1),
  ).toBeLessThanOrEqual(plane.width)
})
