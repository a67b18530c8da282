import { describe, expect, it } from 'vitest'
import { grade } from '#domain/grading/grade.ts'
import { inDays, returnTime } from './return-time.ts'
import { sampleAnswered } from './testing/sample-card.ts'
import { sampleItems } from './testing/sample-items.ts'

const item = sampleItems['single-choice']
const right = grade(item, { type: 'single-choice', option: 'a' })
const wrong = grade(item, { type: 'single-choice', option: 'b' })

describe('return of a card', () => {
  it.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [3, 'in 3 days'],
    [59, 'in 59 days'],
    [91, 'in 3 months'],
    [800, 'in 2 years'],
  ])('%i days ahead is %s', (days, words) => {
    expect(inDays(days)).toBe(words)
  })

  it('is told for a scored answer', () => {
    expect(returnTime(sampleAnswered(item, right, 3))).toBe('Comes back in 3 days')
    expect(returnTime(sampleAnswered(item, wrong, 1))).toBe('Comes back before you finish')
  })

  it('is not told where the schedule was left alone', () => {
    expect(returnTime(sampleAnswered(item, right, null))).toBeNull()
  })
})
