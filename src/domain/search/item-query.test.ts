import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measures, type ParsedTerm, parseItemQuery, stateWords } from './item-query.ts'

const only = (query: string): ParsedTerm => {
  const terms = parseItemQuery(query)
  const [term] = terms
  if (term === undefined || terms.length !== 1) throw new Error(`${query} has ${terms.length} terms`)
  return term
}

describe('parseItemQuery', () => {
  it.each([
    ['graphs', { kind: 'words', text: 'graphs', phrase: false, not: false }, 'the word “graphs”'],
    ['-graphs', { kind: 'words', text: 'graphs', phrase: false, not: true }, 'without the word “graphs”'],
    [
      '"eager mode"',
      { kind: 'words', text: 'eager mode', phrase: true, not: false },
      'the words “eager mode” together',
    ],
    ['"eager mode', { kind: 'words', text: 'eager mode', phrase: true, not: false }, 'the words “eager mode” together'],
    ['-"a b"', { kind: 'words', text: 'a b', phrase: true, not: true }, 'without the words “a b” together'],
    ['is:due', { kind: 'is', state: 'due', not: false }, 'due'],
    ['is:DUE', { kind: 'is', state: 'due', not: false }, 'due'],
    ['-is:flagged', { kind: 'is', state: 'flagged', not: true }, 'not flagged'],
    ['lesson:L03', { kind: 'field', field: 'lesson', value: 'L03', not: false }, 'lesson L03'],
    ['-type:cloze', { kind: 'field', field: 'type', value: 'cloze', not: true }, 'not type cloze'],
    ['R<0.8', { kind: 'measure', measure: 'R', comparison: '<', value: 0.8, not: false }, 'recall now < 0.8'],
    ['r<0,8', { kind: 'measure', measure: 'R', comparison: '<', value: 0.8, not: false }, 'recall now < 0.8'],
    ['S>=21', { kind: 'measure', measure: 'S', comparison: '>=', value: 21, not: false }, 'stability in days >= 21'],
    ['-L=0', { kind: 'measure', measure: 'L', comparison: '=', value: 0, not: true }, 'not lapses = 0'],
    // What only looks like a term is looked for as it stands.
    ['-', { kind: 'words', text: '-', phrase: false, not: false }, 'the word “-”'],
    ['R<high', { kind: 'words', text: 'R<high', phrase: false, not: false }, 'the word “R<high”'],
    ['tf.function:', { kind: 'words', text: 'tf.function:', phrase: false, not: false }, 'the word “tf.function:”'],
  ] as const)('reads %s', (text, term, meaning) => {
    expect(only(text)).toEqual({ text, term, meaning, problem: null })
  })

  it.each([
    ['is:gone', 'is:'],
    ['is:', 'is:'],
    ['deck:old', '“deck:”'],
    ['lesson:', '“lesson:”'],
    ['X<3', '“X”'],
    // regression: a lone quotation mark was looked for as “the words “” together” and found everything
    ['"', 'quotation marks'],
    ['-""', 'quotation marks'],
  ])('leaves %s out and says why in a sentence', (text, named) => {
    const { term, meaning, problem } = only(text)
    expect(term).toBeNull()
    expect(meaning).toBe('left out')
    expect(problem).toContain(named)
    expect(problem).toMatch(/^[“A-Z].*\.$/u)
  })

  it('takes terms apart at spaces, and nowhere else', () => {
    expect(parseItemQuery('  graphs  "eager mode" is:due\tR<0.8 ').map(({ text }) => text)).toEqual([
      'graphs',
      '"eager mode"',
      'is:due',
      'R<0.8',
    ])
    expect(parseItemQuery('   ')).toEqual([])
  })

  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...stateWords.map((word) => `is:${word}`), 'is:', '-', '"', '""', '-"', 'a:b', ':'),
          fc
            .tuple(
              fc.constantFrom('', '-'),
              fc.constantFrom(...measures, 'X'),
              fc.constantFrom('<', '<=', '=', '>'),
              fc.nat(99),
            )
            .map((parts) => parts.join('')),
          fc.string({ maxLength: 8 }),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(' ')),
  )

  it('never throws, loses nothing typed but spaces, and explains every term', () => {
    let terms = 0
    fc.assert(
      fc.property(typed, (query) => {
        const parsed = parseItemQuery(query)
        terms += parsed.length
        const joined = parsed.map(({ text }) => text).join('')
        expect(joined.replaceAll(/\s/gu, '')).toBe(query.replaceAll(/\s/gu, ''))
        for (const { term, problem, meaning } of parsed) {
          expect(meaning).not.toBe('')
          expect(term === null).toBe(problem !== null)
        }
      }),
      { numRuns: 3000 },
    )
    expect(terms / 3000).toBeGreaterThan(2)
  })

  it('reads the terms again the same when they are joined by single spaces', () => {
    fc.assert(
      fc.property(typed, (query) => {
        // A quotation that was never closed swallows what follows; closed, it keeps to itself.
        const closed = (query.match(/"/gu)?.length ?? 0) % 2 === 0 ? query : `${query}"`
        const texts = parseItemQuery(closed).map(({ text }) => text)
        fc.pre(texts.every((text) => (text.match(/"/gu)?.length ?? 0) % 2 === 0))
        expect(parseItemQuery(texts.join(' ')).map(({ text }) => text)).toEqual(texts)
      }),
      { numRuns: 3000 },
    )
  })
})
