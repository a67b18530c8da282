import { expect, it } from 'vitest'
import { cellCount, digitCount } from './digit-drawing.ts'
import { makeDigitSet } from './digit-set.ts'

it('the same seed draws the same digits, another seed others', () => {
  const one = makeDigitSet(50, 'one')
  expect(makeDigitSet(50, 'one')).toEqual(one)
  expect(makeDigitSet(50, 'two').cells).not.toEqual(one.cells)
  expect(makeDigitSet(50, 'two').digits).toEqual(one.digits)
})

it('every digit is there as often, in cells from white to ink, and never an empty page', () => {
  const { cells, digits, count } = makeDigitSet(400, 'a set')
  for (let digit = 0; digit < digitCount; digit++) {
    expect(digits.filter((one) => one === digit)).toHaveLength(count / digitCount)
  }
  expect(cells.every((cell) => cell >= 0 && cell <= 1)).toBe(true)
  for (let index = 0; index < count; index++) {
    const ink = cells.subarray(index * cellCount, (index + 1) * cellCount).filter((cell) => cell > 0.5).length
    expect(ink).toBeGreaterThan(4)
    expect(ink).toBeLessThan(48)
  }
})
