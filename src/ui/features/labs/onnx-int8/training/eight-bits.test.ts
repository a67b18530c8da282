import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toEightBits } from './eight-bits.ts'

/** Weights as they occur, and the extremes of what a 32-bit float holds without a denormal scale. */
const weight = fc.oneof(
  fc.float({ min: -8, max: 8, noNaN: true }),
  fc.float({ min: Math.fround(-1e30), max: Math.fround(1e30), noNaN: true }),
)
const weights = fc.array(weight, { minLength: 1, maxLength: 80 }).map((values) => Float32Array.from(values))

it('no weight read back is further off than half a step', () => {
  let seen = 0
  fc.assert(
    fc.property(weights, (values) => {
      fc.pre(values.some((value) => Math.abs(value) > 1e-30))
      const { steps, scale } = toEightBits(values)
      for (const [index, value] of values.entries()) {
        expect(Math.abs(value - (steps[index] ?? Number.NaN) * scale)).toBeLessThanOrEqual((scale / 2) * (1 + 1e-12))
      }
      seen += values.length
    }),
    { numRuns: 2000 },
  )
  expect(seen / 2000).toBeGreaterThan(5)
})

it('the largest weight takes the last step, and the sign is kept', () => {
  fc.assert(
    fc.property(weights, (values) => {
      const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
      fc.pre(largest > 1e-30)
      const { steps } = toEightBits(values)
      for (const [index, value] of values.entries()) {
        const step = steps[index] ?? Number.NaN
        if (Math.abs(value) === largest) expect(step).toBe(Math.sign(value) * 127)
        expect(step * value).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 1000 },
  )
})

it('nothing but zeros stays nothing but zeros', () => {
  expect(toEightBits(new Float32Array(3))).toEqual({ steps: new Int8Array(3), scale: 1 })
})
