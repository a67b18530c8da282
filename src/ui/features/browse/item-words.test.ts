import { describe, expect, it } from 'vitest'
import { dueInWords, recallInWords, stabilityInWords, typeInWords } from './item-words.ts'

describe('words for items', () => {
  it.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [12, 'in 12 days'],
    [59, 'in 59 days'],
    [60, 'in 2 months'],
    [729, 'in 24 months'],
    [730, 'in 2 years'],
    [-40, '40 days ago'],
    [-400, '13 months ago'],
  ])('says when: %s days off is %s', (days, words) => {
    expect(dueInWords(20_000 + days, 20_000)).toBe(words)
  })

  it('leaves blank what is not known', () => {
    expect(dueInWords(null, 20_000)).toBeNull()
    expect(recallInWords(null)).toBe('')
    expect(stabilityInWords(null)).toBe('')
  })

  it('gives short memories a decimal and long ones none', () => {
    expect(stabilityInWords(4.23)).toBe('4.2\u00a0d')
    expect(stabilityInWords(120.4)).toBe('120\u00a0d')
    expect(recallInWords(0.823)).toBe('82\u00a0%')
    expect(typeInWords('single-choice')).toBe('Single choice')
    expect(typeInWords('true-false')).toBe('True or false')
  })
})
