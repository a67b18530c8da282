import { expect, test } from 'vitest'
import { asNumeral } from './numeral.ts'

test.each([
  [0, '0'],
  [-0, '0'],
  [-2, '−2'],
  [0.1 + 0.2, '0.3'],
  [1 / 3, '0.33333'],
  [123_456.7, '123460'],
  [0.00001, '1e-5'],
  [-4_000_000, '−4e+6'],
  [Number.POSITIVE_INFINITY, 'infinite'],
  [Number.NEGATIVE_INFINITY, 'minus infinite'],
  [Number.NaN, 'no number'],
])('%s reads %s', (value, text) => {
  expect(asNumeral(value)).toBe(text)
})
