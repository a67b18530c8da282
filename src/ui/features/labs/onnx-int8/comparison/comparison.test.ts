import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellCount, digitCount } from '../digits/digit-drawing.ts'
import { testSet } from '../digits/test-set.ts'
import { readModel } from '../onnx/read-model.ts'
import { runModel } from '../onnx/run-model.ts'
import { compareScores, largestOf, readings } from './compare-scores.ts'
import { filePartsOf } from './file-parts.ts'
import { roundingErrors } from './rounding-errors.ts'
import { scoreBound } from './score-bound.ts'

const stored = (name: string) => readFileSync(join(import.meta.dirname, '..', 'models', name))
const files = { float32: stored('digits-float32.onnx'), int8: stored('digits-int8.onnx') }
const models = { float32: readModel(files.float32), int8: readModel(files.int8) }

describe('the parts of a file', () => {
  it('add up to its size, and only the weights shrink to a quarter', () => {
    const large = filePartsOf(files.float32, models.float32)
    const small = filePartsOf(files.int8, models.int8)
    for (const { total, weights, otherNumbers, structure } of [large, small]) {
      expect(weights + otherNumbers + structure).toBe(total)
    }
    expect(large.weights).toBe(4 * (64 * 32 + 32 * 10))
    expect(small.weights * 4).toBe(large.weights)
    // Two scales more, biases as they were.
    expect(small.otherNumbers).toBe(large.otherNumbers + 8)
    expect(small.structure).toBeGreaterThan(large.structure)
    expect(small.total / large.total).toBeGreaterThan(0.25)
    expect(small.total / large.total).toBeLessThan(0.4)
  })
})

describe('rounding', () => {
  it('stays within half a step for every tensor of the files', () => {
    const found = roundingErrors(models.float32, models.int8)
    expect(found.map(({ name, count }) => [name, count])).toEqual([
      ['hidden_weights', 2048],
      ['output_weights', 320],
    ])
    for (const { bound, largest, mean, scale, withinBound, worst } of found) {
      expect(withinBound).toBe(true)
      expect(bound).toBe(scale / 2)
      // Among thousands of weights one comes close to the worst case, and the mean to half of it.
      expect(largest).toBeGreaterThan(0.9 * bound)
      expect(mean / bound).toBeGreaterThan(0.3)
      expect(mean / bound).toBeLessThan(0.6)
      expect(Math.abs(worst.weight - worst.readBack)).toBe(largest)
    }
  })

  it('of two files that do not belong together is refused', () => {
    expect(() => roundingErrors(models.int8, models.int8)).toThrow(RangeError)
  })
})

describe('the bound of the scores', () => {
  const bound = (cells: Float32Array) => scoreBound(models.int8, cells)

  it('holds for every drawing of the test set', () => {
    const { cells, count } = testSet()
    const large = runModel(models.float32, cells, count)
    const small = runModel(models.int8, cells, count)
    for (let index = 0; index < count; index++) {
      const reach = bound(cells.subarray(index * cellCount, (index + 1) * cellCount))
      for (const [digit, most] of reach.entries()) {
        const at = index * digitCount + digit
        expect(Math.abs((large[at] ?? Number.NaN) - (small[at] ?? Number.NaN))).toBeLessThanOrEqual(most)
      }
    }
  })

  it('holds for drawings nobody would draw', () => {
    const drawing = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: cellCount, maxLength: cellCount })
    fc.assert(
      fc.property(drawing, (values) => {
        const cells = Float32Array.from(values)
        const small = runModel(models.int8, cells, 1)
        const reach = bound(cells)
        for (const [digit, score] of runModel(models.float32, cells, 1).entries()) {
          // The scores themselves are rounded to 32 bits.
          expect(Math.abs(score - (small[digit] ?? Number.NaN))).toBeLessThanOrEqual((reach[digit] ?? 0) + 1e-4)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('of an empty page is what the second layer alone may do, which pen and paper find too', () => {
    const [biases, scale] = ['hidden_biases', 'output_scale'].map(
      (name) => models.int8.constants.find((tensor) => tensor.name === name)?.values ?? [],
    )
    const hidden = Array.from(biases ?? [], (bias) => Math.max(0, bias)).reduce((sum, one) => sum + one, 0)
    for (const reach of bound(new Float32Array(cellCount)))
      expect(reach).toBeCloseTo((hidden * (scale?.[0] ?? 0)) / 2, 9)
  })
})

describe('scores side by side', () => {
  it('are compared score by score and reading by reading', () => {
    const of = (...values: number[]) =>
      Float32Array.from([...values, ...new Array(digitCount - values.length).fill(-9)])
    const float32 = Float32Array.from([...of(1, 0.5), ...of(0, 2, 1)])
    const int8 = Float32Array.from([...of(0.5, 0.75), ...of(0, 2, 1)])
    expect(compareScores({ float32, int8 }, Uint8Array.of(0, 2))).toEqual({
      drawings: 2,
      largestDifference: 0.5,
      meanDifference: 0.75 / 20,
      changed: [{ index: 0, read: { float32: 0, int8: 1 } }],
      right: { float32: 1, int8: 0 },
    })
  })

  it('level scores read as the smaller digit', () => {
    expect(readings(new Float32Array(20))).toEqual([0, 0])
  })

  it('a score that is no number does not pass for a small difference', () => {
    expect(largestOf([0.1, Number.NaN, 0.2])).toBeNaN()
    expect(largestOf([])).toBe(0)
  })
})
