import { describe, expect, it } from 'vitest'
import { dateOfDay, onRelativeDay, relativeDay, weekdayOf } from './studyDay.ts'

const FRIDAY = 20_777 // 20 November 2026

describe('relativeDay', () => {
  it.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [2, 'Sun'],
    [6, 'Thu'],
    [7, 'Fri 27 Nov'],
    [-3, 'Tue 17 Nov'],
    [60, '19 Jan 2027'],
  ])('%d days from a Friday is %s', (distance, words) => {
    expect(relativeDay(FRIDAY + distance, FRIDAY)).toBe(words)
  })
  it('takes a preposition only where one belongs', () => {
    expect(onRelativeDay(FRIDAY + 1, FRIDAY)).toBe('tomorrow')
    expect(onRelativeDay(FRIDAY + 6, FRIDAY)).toBe('on Thu')
  })
})

it('is the same date in every zone, as study days are not instants', () => {
  // The tests run twelve hours from Greenwich.
  expect([weekdayOf(FRIDAY), dateOfDay(FRIDAY)]).toEqual(['Fri', '20 Nov 2026'])
})
