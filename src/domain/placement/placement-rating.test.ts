import { expect, test } from 'vitest'
import { placementRating } from './placement-rating.ts'

test('only a right answer puts a new question into the schedule', () => {
  const outcomes = ['correct', 'partial', 'close', 'wrong'] as const
  expect(outcomes.map((outcome) => placementRating(outcome, false))).toEqual([4, null, null, null])
})

test('a question with a schedule is rated as in a review', () => {
  const outcomes = ['correct', 'partial', 'close', 'wrong'] as const
  expect(outcomes.map((outcome) => placementRating(outcome, true))).toEqual([3, 1, 1, 1])
})
