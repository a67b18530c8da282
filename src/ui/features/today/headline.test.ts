import { describe, expect, it } from 'vitest'
import type { Today } from '#contract/study.ts'
import { headlineOf } from './headline.ts'

const FRIDAY = 20_777 // 20 November 2026
const today = (change: Partial<Today>): Today => ({
  studyDay: FRIDAY,
  due: 0,
  estimateMs: 0,
  paused: null,
  nextDue: null,
  backlog: null,
  nextStep: null,
  week: { goalDays: 5, countedDays: 0, days: [] },
  answersToday: 0,
  firstRun: false,
  ...change,
})
const sentence = (change: Partial<Today>) => headlineOf(today(change)).sentence

describe('today in one sentence', () => {
  it('counts what is due and how long it takes', () => {
    expect(sentence({ due: 12, estimateMs: 230_000 })).toBe('12 reviews, about 4 min')
    expect(sentence({ due: 1, estimateMs: 8_000 })).toBe('1 review, under a minute')
  })
  it('says when the next ones come, and leaves the button to the lesson', () => {
    const headline = headlineOf(today({ nextDue: { day: FRIDAY + 6, count: 8 } }))
    expect(headline.sentence).toBe('Nothing is due. Next: 8 on Thu.')
    expect(headline.action.kind).toBe('lesson')
    expect(sentence({ nextDue: { day: FRIDAY + 1, count: 9 } })).toBe('Nothing is due. Next: 9 tomorrow.')
    expect(sentence({})).toBe('Nothing is due.')
  })
  it('offers to go on with a session that was left, before anything else', () => {
    const headline = headlineOf(today({ due: 13, estimateMs: 240_000, paused: { sessionId: 's', done: 7, total: 20 } }))
    expect(headline).toEqual({
      sentence: 'Paused at 7 of 20',
      more: '13 reviews due, about 4 min',
      action: { kind: 'resume', label: 'Resume' },
    })
  })
  it('tells a backlog as a plan without its number', () => {
    const headline = headlineOf(today({ due: 341, estimateMs: 5_000_000, backlog: { perDay: 30, days: 12 } }))
    expect(headline.sentence).toBe('Catch-up: 30 a day clears this in 12 days')
    expect(JSON.stringify(headline)).not.toContain('341')
  })
})
