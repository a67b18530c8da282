import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeLeftMs } from './time-left.ts'

test('an untouched lesson takes the minutes written for it, a finished one nothing', () => {
  expect(timeLeftMs({ minutes: 20, questions: 17, open: 17, readShare: 0 })).toBe(20 * 60_000)
  expect(timeLeftMs({ minutes: 20, questions: 17, open: 0, readShare: 1 })).toBe(0)
})

test('read and unasked leaves half a minute a question', () => {
  expect(timeLeftMs({ minutes: 20, questions: 16, open: 16, readShare: 1 })).toBe(8 * 60_000)
  expect(timeLeftMs({ minutes: 20, questions: 16, open: 4, readShare: 0.5 })).toBe(6 * 60_000 + 2 * 60_000)
})

test('questions take at most half of the minutes', () => {
  expect(timeLeftMs({ minutes: 5, questions: 100, open: 50, readShare: 1 })).toBe(75_000)
})

test('stays between nothing and the whole, and falls with every word read and question answered', () => {
  const anyLesson = fc.record({
    minutes: fc.integer({ min: 1, max: 90 }),
    questions: fc.nat(80),
    answered: fc.nat(80),
    readShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(anyLesson, ({ minutes, questions, answered, readShare }) => {
      const open = Math.max(0, questions - answered)
      const left = timeLeftMs({ minutes, questions, open, readShare })
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left).toBeLessThanOrEqual(minutes * 60_000)
      expect(timeLeftMs({ minutes, questions, open, readShare: Math.min(1, readShare + 0.1) })).toBeLessThanOrEqual(
        left,
      )
      if (open > 0) expect(timeLeftMs({ minutes, questions, open: open - 1, readShare })).toBeLessThan(left)
    }),
    { numRuns: 1000 },
  )
})
