import { expect, test } from 'vitest'
import { lessonNames } from './lesson-number.ts'

test.each([
  [['L01'], 'Lesson 1'],
  [['L08', 'L10'], 'Lessons 8 and 10'],
  [['L08', 'L10', 'L12'], 'Lessons 8, 10 and 12'],
  [['L08', 'intro'], 'Lesson 8 and intro'],
])('%j are needed as "%s"', (ids, words) => {
  expect(lessonNames(ids)).toBe(words)
})
