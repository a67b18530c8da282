import { expect, test } from 'vitest'
import { chiSquare, chiSquareTail } from './chi-square.ts'

// From mpmath 1.3, gammainc(df / 2, x / 2, regularized=True) at 20 digits.
test.each([
  [0.5, 1, 0.4795001221869535],
  [3.841458820694124, 1, 0.05000000000000006],
  [9, 1, 0.002699796063260189],
  [7.814727903251179, 3, 0.05000000000000002],
  [2.5, 3, 0.4752910833430206],
  [16.2662, 3, 0.0010000171022171848],
  [9.487729036781154, 4, 0.05000000000000006],
  [0.1, 5, 0.9998376833880774],
  [30, 2, 3.059023205018258e-7],
  [12.5, 7, 0.08526927515826928],
  [40, 5, 1.4933679000503952e-7],
])('the tail beyond %f with %i degrees of freedom is %f', (statistic, degreesOfFreedom, tail) => {
  expect(chiSquareTail(statistic, degreesOfFreedom) / tail).toBeCloseTo(1, 9)
})

test('nothing unexpected is certain to be matched by chance, and everything lies between', () => {
  expect(chiSquareTail(0, 3)).toBe(1)
  for (let degreesOfFreedom = 1; degreesOfFreedom <= 8; degreesOfFreedom += 1) {
    let before = 1
    for (let statistic = 0.25; statistic < 60; statistic += 0.25) {
      const tail = chiSquareTail(statistic, degreesOfFreedom)
      expect(tail).toBeLessThan(before)
      expect(tail).toBeGreaterThan(0)
      before = tail
    }
  }
})

test('adds up squared distances by what was expected', () => {
  // (10 - 20)² / 20 + (30 - 20)² / 20
  expect(chiSquare([10, 30], [20, 20])).toBe(10)
  expect(chiSquare([10, 30, 4], [20, 20, 0])).toBe(10)
})
