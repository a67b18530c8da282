import { expect, test } from 'vitest'
import { overallExperience, startingTier } from './starting-tier.ts'

test('most of the unmarked answers decide, not the boldest of them', () => {
  expect(overallExperience(['yes', 'no', 'no'])).toBe('no')
  expect(overallExperience(['yes', 'little', 'no'])).toBe('little')
  expect(overallExperience(['no', 'yes', 'yes'])).toBe('yes')
  expect(overallExperience(['no', 'yes'])).toBe('no')
})

test('no begins at the basics, a little at working level, and yes at tier 3 where the module allows it', () => {
  expect([startingTier('no', true), startingTier('little', true), startingTier('yes', true)]).toEqual([1, 2, 3])
  expect([startingTier('no', false), startingTier('little', false), startingTier('yes', false)]).toEqual([1, 2, 2])
})
