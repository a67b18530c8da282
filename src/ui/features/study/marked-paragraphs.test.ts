import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedParagraphs } from './marked-paragraphs.ts'

describe('marked paragraphs', () => {
  it('sets the span apart in its paragraph only', () => {
    expect(markedParagraphs('one two\nthree four', { start: 8, end: 13 })).toEqual([
      { start: 0, before: 'one two', marked: '', after: '' },
      { start: 8, before: '', marked: 'three', after: ' four' },
    ])
  })

  it('loses no letter, and marks exactly the span', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é'), maxLength: 60 }),
        fc.nat(60),
        fc.nat(60),
        (text, one, other) => {
          const span = { start: Math.min(one, other, text.length), end: Math.min(Math.max(one, other), text.length) }
          const shown = markedParagraphs(text, span)
          expect(shown.map(({ before, marked, after }) => before + marked + after).join('\n')).toBe(text)
          expect(shown.map(({ marked }) => marked).join('')).toBe(text.slice(span.start, span.end).replaceAll('\n', ''))
        },
      ),
      { numRuns: 1000 },
    )
  })
})
