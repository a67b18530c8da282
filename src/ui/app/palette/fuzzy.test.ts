import { describe, expect, it } from 'vitest'
import { fuzzyScore } from './fuzzy.ts'

const best = (typed: string, ...texts: string[]) =>
  texts
    .map((text) => ({ text, score: fuzzyScore(typed, text) }))
    .filter((entry) => entry.score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0]?.text

describe('fuzzyScore', () => {
  it('finds letters in order only', () => {
    expect(fuzzyScore('tdy', 'Go to Today')).not.toBeNull()
    expect(fuzzyScore('ydt', 'Go to Today')).toBeNull()
  })
  it('prefers starts of words', () => {
    expect(best('gl', 'Use the light theme', 'Go to Library', 'Angle')).toBe('Go to Library')
  })
  it('prefers letters side by side', () => {
    expect(best('back', 'Go to Browse, ask', 'Back up now')).toBe('Back up now')
  })
  it('prefers the shorter of two equal fits', () => {
    expect(best('search', 'Search everything', 'Search')).toBe('Search')
  })
  it('fits everything when nothing is typed', () => {
    expect(fuzzyScore(' ', 'Undo')).not.toBeNull()
  })
})
