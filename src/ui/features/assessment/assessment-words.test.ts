import { describe, expect, test } from 'vitest'
import type { AssessmentResult } from '#contract/assessment.ts'
import {
  capital,
  gradeReasons,
  lateWords,
  nextWords,
  timeChoices,
  timeLeftWords,
  unmetSentence,
} from './assessment-words.ts'

const result = (changes: Partial<AssessmentResult>): AssessmentResult =>
  ({
    right: 20,
    n: 24,
    grade: 'passed',
    passPercent: 75,
    distinctionPercent: 90,
    weakModules: [],
    modules: [{ id: 'M1', title: 'Ground floor', right: 1, n: 3, share: null }],
    misconceptions: [],
    ...changes,
  }) as unknown as AssessmentResult

describe('why a grade is what it is', () => {
  test('not passed: too few in all, or in a module', () => {
    expect(gradeReasons(result({ right: 17, grade: 'not-passed' }))).toEqual(['Passing takes 18 of 24; you had 17.'])
    expect(gradeReasons(result({ grade: 'not-passed', weakModules: ['M1'] }))).toEqual([
      '“Ground floor” needs at least half: 1 of 3 were right.',
    ])
  })

  test('passed: what was missing for a distinction; with one there is nothing to explain', () => {
    expect(gradeReasons(result({}))).toEqual(['A distinction takes 22 of 24.'])
    const twice = [{ code: 'M07', mixUp: 'taking a date for a proof', times: 2, taught: null }]
    expect(gradeReasons(result({ right: 22, misconceptions: twice }))).toEqual([
      'The same mix-up more than once rules out a distinction: taking a date for a proof.',
    ])
    expect(gradeReasons(result({ right: 24, grade: 'distinction' }))).toEqual([])
  })
})

test('the time is told in whole minutes and never as less than is left', () => {
  expect([40 * 60_000, 39 * 60_000 + 1, 61_000, 60_000, 1, 0].map(timeLeftWords)).toEqual([
    '40 min left',
    '40 min left',
    '2 min left',
    'Last minute',
    'Last minute',
    'Last minute',
  ])
  expect(timeLeftWords(-1)).toBe('Time is up')
  expect(timeLeftWords(80 * 60_000)).toBe('1 h 20 min left')
  expect(timeLeftWords(120 * 60_000)).toBe('2 h left')
})

test('regression: times to choose from are whole minutes, which is all that can be begun with', () => {
  expect(timeChoices(40)).toEqual([40, 60, 80])
  expect(timeChoices(45)).toEqual([45, 68, 90])
})

test('late answers count, and what the result would be without them is said', () => {
  expect(lateWords(result({ late: { n: 0, right: 0 } }))).toBeNull()
  expect(lateWords(result({ late: { n: 3, right: 2 } }))).toBe(
    '3 answers came after the time was up, 2 of them right; without them it would be 18 of 24.',
  )
})

test('broken rules are named once each', () => {
  expect(unmetSentence([])).toBeNull()
  expect(unmetSentence(['module M1', 'module M2', 'type matching'])).toBe(
    'Too few questions were left to keep every rule: a module got fewer questions than planned; a type of question is missing.',
  )
})

test('regression: a second try is one after a first, whatever the sets are called', () => {
  expect(nextWords({ state: 'ready', form: 'spring' }, 3, 0)).toBe('')
  expect(nextWords({ state: 'ready', form: 'autumn' }, 3, 1)).toBe('A second try, with other questions, is ready.')
})

test('what comes next is a sentence with a date', () => {
  expect(nextWords({ state: 'waiting', form: 'B', fromDay: 20_780 }, 3, 1)).toMatch(
    /opens on 23 Nov 2026, 3 days after/,
  )
  expect(capital('mixing up')).toBe('Mixing up')
})
