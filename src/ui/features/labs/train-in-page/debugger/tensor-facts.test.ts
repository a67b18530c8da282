import { expect, test } from 'vitest'
import type { LayerSnapshot } from '../training/tensor-copy.ts'
import { firstUnitSum, shownNumber, tensorFacts, tensorRows } from './tensor-facts.ts'

const copy = (shape: number[], values: number[]) => ({ shape, values: Float32Array.from(values) })

test('a tensor is described as frameworks print it', () => {
  expect(tensorFacts(copy([2, 3], [0, 1, -2, 0, 4, 0]))).toEqual({
    shape: '(2, 3)',
    least: -2,
    greatest: 4,
    mean: 0.5,
    zeros: 0.5,
  })
  expect(tensorFacts(copy([2], [1, 3])).shape).toBe('(2,)')
})

test('its rows are as many as its first axis is long, and one when there is one axis', () => {
  expect(tensorRows(copy([2, 3], [1, 2, 3, 4, 5, 6]))).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ])
  expect(tensorRows(copy([3], [1, 2, 3]))).toEqual([[1, 2, 3]])
})

test('the first sum of a layer takes the first row of inputs and the first column of weights', () => {
  const layer = {
    inputs: copy([2, 2], [2, 3, 9, 9]),
    weights: copy([2, 3], [0.5, 9, 9, -1, 9, 9]),
    biases: copy([3], [0.25, 9, 9]),
  } as unknown as LayerSnapshot
  expect(firstUnitSum(layer)).toEqual({
    terms: [
      { input: 2, weight: 0.5 },
      { input: 3, weight: -1 },
    ],
    bias: 0.25,
    sum: -1.75,
  })
})

test.each([
  [0, '0.0000'],
  [-0.5, '−0.5000'],
  [1234.56789, '1234.5679'],
  [0.00001, '1.0e−5'],
  [Number.NaN, 'not a number'],
  [Number.NEGATIVE_INFINITY, '−infinite'],
])('%d is shown as %s', (value, text) => {
  expect(shownNumber(value)).toBe(text)
})
