import { beforeEach, expect, test } from 'vitest'
import { guessedBefore, rememberGuessed } from './passed-guesses.ts'

beforeEach(() => sessionStorage.clear())
const first = { courseId: 'sample', id: 'L01' }

test('guesses that were skipped do not come back with Back or a reload', () => {
  expect(guessedBefore(first)).toBe(false)
  rememberGuessed(first)
  rememberGuessed(first)
  expect(guessedBefore(first)).toBe(true)
  expect(guessedBefore({ courseId: 'sample', id: 'L02' })).toBe(false)
})

test.each(['not json', '{"L01":true}', '[1,2]'])('a store that holds %s is as good as empty', (stored) => {
  sessionStorage.setItem('lectern.passed-guesses', stored)
  expect(guessedBefore(first)).toBe(false)
  rememberGuessed(first)
  expect(guessedBefore(first)).toBe(true)
})
