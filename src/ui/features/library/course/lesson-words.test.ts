import { expect, test } from 'vitest'
import { askedWords, leftWords, pathWords, stageWords } from './lesson-words.ts'

test('each stage is named, the share only while reading', () => {
  expect(stageWords({ stage: 'new', readShare: 0 })).toBe('Not started')
  expect(stageWords({ stage: 'reading', readShare: 0.404 })).toBe('Reading, 40 % read')
  expect(stageWords({ stage: 'read', readShare: 1 })).toBe('Read')
  expect(stageWords({ stage: 'mastered', readShare: 1 })).toBe('Mastered')
})

test('questions are counted until one was answered, and what is due is said', () => {
  const known = { known: 0, seen: 0, total: 17 }
  expect(askedWords({ attempted: 0, known, due: 0 })).toBe('17 questions')
  expect(askedWords({ attempted: 4, known, due: 3 })).toBe('4 of 17 answered, 3 due')
})

test('the lines of the map are said in words', () => {
  expect(pathWords({ requires: [], opens: ['L02', 'L03'] })).toBe('Opens Lessons 2 and 3')
  expect(pathWords({ requires: ['L03'], opens: [] })).toBe('Needs Lesson 3')
  expect(pathWords({ requires: ['L03'], opens: ['L05'] })).toBe('Needs Lesson 3, opens Lesson 5')
})

test('time is left once it has begun and until it is over', () => {
  expect(leftWords({ leftMs: 1_200_000, stage: 'new' })).toBe('20 min')
  expect(leftWords({ leftMs: 300_000, stage: 'reading' })).toBe('5 min left')
  expect(leftWords({ leftMs: 0, stage: 'read' })).toBe('')
})
