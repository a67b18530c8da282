import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseItemQuery } from '#domain/search/item-query.ts'
import { countInWords } from './count-words.ts'
import { type Listing, readListing, sortedBy, writeListing } from './listing.ts'
import { hasTerm, toggleTerm, withoutTerm } from './terms.ts'

const term = fc.constantFrom('graphs', '"eager mode"', 'is:due', '-is:new', 'R<0.8', 'lesson:L03', 'is:gone', '?')
const terms = fc.array(term, { maxLength: 8 })

describe('terms of a query', () => {
  it('takes out exactly the term that was pressed', () => {
    fc.assert(
      fc.property(terms, fc.nat(7), (texts, index) => {
        const left = parseItemQuery(withoutTerm(texts.join('  '), index)).map(({ text }) => text)
        expect(left).toEqual(texts.filter((_, place) => place !== index))
      }),
      { numRuns: 1000 },
    )
  })

  it('switches a quick filter on and off again and leaves the rest alone', () => {
    fc.assert(
      fc.property(terms, (texts) => {
        const query = texts.join(' ')
        const on = toggleTerm(query, 'is:flagged')
        expect(hasTerm(on, 'is:flagged')).toBe(true)
        expect(toggleTerm(on, 'is:flagged')).toBe(query)
      }),
      { numRuns: 1000 },
    )
    expect(hasTerm('-is:flagged', 'is:flagged')).toBe(false)
  })
})

describe('the address of a listing', () => {
  it('brings back what was written into it', () => {
    const listing = fc.record<Listing>({
      query: terms.map((texts) => texts.join(' ')),
      sort: fc.constantFrom('course', 'question', 'due', 'stability', 'difficulty', 'lapses'),
      descending: fc.boolean(),
    })
    fc.assert(
      fc.property(listing, (given) => {
        expect(readListing(writeListing(given) as Record<string, string>)).toEqual(given)
      }),
      { numRuns: 500 },
    )
  })

  it('falls back to everything in reading order for what it does not understand', () => {
    expect(readListing({ q: ['a', 'b'], sort: 'colour', order: 'up' })).toEqual({
      query: '',
      sort: 'course',
      descending: false,
    })
    expect(readListing({ q: 'x'.repeat(900) }).query).toHaveLength(400)
  })

  it('sorts ascending first, then turns round', () => {
    const start: Listing = { query: '', sort: 'course', descending: false }
    const once = sortedBy(start, 'due')
    expect(once).toMatchObject({ sort: 'due', descending: false })
    expect(sortedBy(once, 'due')).toMatchObject({ sort: 'due', descending: true })
    expect(sortedBy(sortedBy(once, 'due'), 'lapses')).toMatchObject({ sort: 'lapses', descending: false })
  })

  it('says how many, and when counting stopped early', () => {
    expect(countInWords(1, true)).toBe('1 question')
    expect(countInWords(10_000, false)).toBe('more than 10,000 questions')
  })
})
