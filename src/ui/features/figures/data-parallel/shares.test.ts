import { expect, test } from 'vitest'
import { average, averaging, gradients, wholeBatch } from './shares.ts'

test('the drawing shows the numbers of the lesson’s program', () => {
  expect(gradients).toEqual([3, 6, 1, 2])
  expect(averaging).toBe('(3 + 6 + 1 + 2) / 4')
  expect(average).toBe(3)
})

test('the average over equal shares is the gradient of the full batch', () => {
  expect(wholeBatch).toEqual({ sum: 24, size: 8, mean: average })
})
