import { expect, it } from 'vitest'
import { fixed, percent, threeDigits } from './number-words.ts'

it.each([
  [0, '0'],
  [0.04129894, '0.0413'],
  [-5.24496, '−5.24'],
  [1234.5, '1,230'],
  [0.0001234, '0.000123'],
  [0.0000114, '1.1 × 10⁻⁵'],
  [-3.2e-12, '−3.2 × 10⁻¹²'],
])('%s is written %s', (value, written) => {
  expect(threeDigits(value)).toBe(written)
})

it('shares and places', () => {
  expect(percent(0.31122)).toBe('31.1 %')
  expect(fixed(-0.0314, 3)).toBe('−0.031')
})
