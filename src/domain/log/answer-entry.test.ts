import { expect, test } from 'vitest'
import { isOverruled, isScored } from './answer-entry.ts'

test('a guess before reading and free practice are not scored', () => {
  const kinds = ['lesson', 'review', 'practice', 'pretest', 'exam', 'placement'] as const
  expect(kinds.filter(isScored)).toEqual(['lesson', 'review', 'exam'])
})

const ticked = { outcome: 'partial', score: 0.5, confidence: null, rating: 1 } as const

test('only where the learner marks can the suggestion be overruled', () => {
  expect(isOverruled('free-recall', ticked)).toBe(false)
  expect(isOverruled('free-recall', { ...ticked, rating: 3 })).toBe(true)
  expect(isOverruled('short-answer', { ...ticked, score: 0.7, rating: 1 })).toBe(true)
  expect(isOverruled('single-choice', { ...ticked, rating: 3 })).toBe(false)
  expect(isOverruled('free-recall', { ...ticked, rating: null })).toBe(false)
})
