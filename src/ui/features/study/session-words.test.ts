import { describe, expect, it } from 'vitest'
import type { SessionSummary } from '#contract/study.ts'
import { nextInWords, summaryInWords } from './session-words.ts'

const TODAY = 20_777
const summary: SessionSummary = {
  sessionId: 's',
  kind: 'review',
  answered: 18,
  firstTry: 15,
  recovered: 3,
  open: 0,
  tookMs: 240_000,
  weakest: [],
  nextDue: { day: TODAY + 1, count: 9 },
  dueLeft: 0,
}

describe('end of a sitting in words', () => {
  it('says how it went and what comes next', () => {
    expect(summaryInWords(summary, TODAY)).toBe(
      '18 answered, 15 first try. 3 came back and were recalled. Next: 9 tomorrow.',
    )
  })

  it.each([
    [{ recovered: 1 }, '1 came back and was recalled.'],
    [{ open: 1 }, '1 card still open.'],
    [{ open: 2 }, '2 cards still open.'],
    [{ kind: 'practice' as const }, 'The schedule is as it was.'],
    [{ answered: 0, firstTry: 0, recovered: 0 }, 'Nothing was answered. Next: 9 tomorrow.'],
  ])('%o', (changes, sentence) => {
    expect(summaryInWords({ ...summary, ...changes }, TODAY)).toContain(sentence)
  })

  it('promises nothing where nothing is planned, or the day is not known', () => {
    expect(nextInWords(null, TODAY)).toBe('')
    expect(nextInWords(summary.nextDue, null)).toBe('')
    expect(summaryInWords({ ...summary, recovered: 0, nextDue: null }, TODAY)).toBe('18 answered, 15 first try.')
  })

  it('names a day further off', () => {
    // Day 20 777 is Friday, 20 November 2026.
    expect(nextInWords({ day: TODAY + 6, count: 1200 }, TODAY)).toBe('Next: 1,200 on Thu.')
  })
})
