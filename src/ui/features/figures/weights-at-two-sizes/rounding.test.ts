import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundToStep, STEP, written } from './rounding.ts'

test.each([
  [0.5, '50', '0.50'],
  [-1.27, '−127', '−1.27'],
  [0.031, '3', '0.03'],
])('%d is stored as %s and read back as %s', (weight, stored, back) => {
  const result = roundToStep(weight)
  expect([written(result.stored, 0), written(result.back, 2)]).toEqual([stored, back])
})

test('inside the grid at most half a step is lost, and every stored number fits in 8 bits', () => {
  fc.assert(
    fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (weight) => {
      const { stored, back } = roundToStep(weight)
      expect(Number.isInteger(stored) && stored >= -128 && stored <= 127).toBe(true)
      if (weight >= -1.28 && weight <= 1.27) expect(Math.abs(back - weight)).toBeLessThanOrEqual(STEP / 2 + 1e-9)
    }),
    { numRuns: 1_000 },
  )
})
