import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryInlines, plainText } from '#tests/support/arbitrary-inlines.ts'
import { placeCitations } from './place-citations.ts'

test('a note mark stands behind the full stop, and neighbours are one mark', () => {
  const placed = placeCitations([
    { kind: 'text', text: 'It is so' },
    { kind: 'cite', codes: ['S0-001'] },
    { kind: 'cite', codes: ['S2-053'] },
    { kind: 'text', text: '. And then' },
  ])
  expect(placed).toEqual([
    { kind: 'text', text: 'It is so.' },
    { kind: 'cite', codes: ['S0-001', 'S2-053'] },
    { kind: 'text', text: ' And then' },
  ])
})

test('punctuation after a note that ends in bold stays outside the bold', () => {
  const placed = placeCitations([
    { kind: 'strong', children: [{ kind: 'text', text: 'edges' }] },
    { kind: 'cite', codes: ['S2-053'] },
    { kind: 'text', text: '.' },
  ])
  expect(placed.map((inline) => inline.kind)).toEqual(['strong', 'text', 'cite'])
})

test('moving note marks changes no character and loses no code', () => {
  const codesIn = (json: unknown) =>
    JSON.stringify(json)
      .match(/[SXD]\d(-\d{3}|\d)/gu)
      ?.toSorted() ?? []
  fc.assert(
    fc.property(arbitraryInlines, (inlines) => {
      const placed = placeCitations(inlines)
      expect(plainText(placed)).toBe(plainText(inlines))
      expect(codesIn(placed)).toEqual(codesIn(inlines))
    }),
    { numRuns: 1_000 },
  )
})
