import { expect, test } from 'vitest'
import type { Claim } from '#domain/course/register.ts'
import { openBook } from './citation-book.ts'
import { groupCitation, nameCitation, toneOf } from './group-citation.ts'

const claim = (code: string, section: string): Claim => ({
  code,
  sourceId: code.slice(0, 2),
  section,
  topic: 'graphs',
  claim: `What ${code} says`,
  kind: 'fact',
  status: 'agreed',
  repeats: [],
  notes: [],
})
const source = (id: string, name: string) => ({ id, name, title: '', author: '', date: '', about: '' })
const book = openBook({
  sources: [source('S0', 'AI Computer Institute page'), source('S2', 'Khatri article')],
  claims: [
    claim('S2-053', 'Graphs'),
    claim('S0-004', 'Summary'),
    claim('S2-054', 'Graphs'),
    claim('S2-129', 'Answers'),
  ],
  disagreements: [
    { code: 'X01', question: 'Are they static?', sides: [], verdict: '', sureness: 'high', evidence: [] },
  ],
  updates: [
    {
      code: 'D01',
      title: 'Eager is the default',
      now: '',
      where: '',
      sureness: 'high',
      claims: [],
      evidence: [],
      today: { names: [], facts: [] },
    },
  ],
})

test('claims are gathered by document, in the order in which documents are first named', () => {
  const { sources } = groupCitation(['S2-053', 'S0-004', 'S2-129', 'S2-053'], book)
  expect(sources.map(({ source: { id }, claims }) => [id, claims.map(({ code }) => code)])).toEqual([
    ['S2', ['S2-053', 'S2-129']],
    ['S0', ['S0-004']],
  ])
})

test('a note mark of one document is named after it and the part it points to, each part once', () => {
  expect(nameCitation(['S2-053', 'S2-054'], book)).toBe('Source: Khatri article, Graphs')
})

test('a mark with several things behind it names them all', () => {
  expect(nameCitation(['S2-053', 'S0-004', 'X01', 'D01'], book)).toBe(
    'Sources: Khatri article, Graphs; AI Computer Institute page, Summary. Sources disagree: Are they static?. Update note: Eager is the default',
  )
})

test('a code that the register does not know is shown as it is, not dropped', () => {
  expect(groupCitation(['S9-001'], book).unknown).toEqual(['S9-001'])
  expect(nameCitation(['S9-001'], book)).toBe('Source: S9-001')
})

test('the tone follows the weakest ground: documents, then disagreements, then later look-ups', () => {
  expect(toneOf(['D01', 'S2-053'])).toBe('source')
  expect(toneOf(['D01', 'X01'])).toBe('disputed')
  expect(toneOf(['D01'])).toBe('update')
})
