import { expect, test } from 'vitest'
import { passageIn } from './passage-address.ts'

test('a section, a span and what it rests on', () => {
  expect(passageIn({ section: 'graphs', start: '12', end: '40', codes: 'S2-053,X01,D07' })).toEqual({
    sectionId: 'graphs',
    span: { start: 12, end: 40 },
    codes: ['S2-053', 'X01', 'D07'],
  })
})

test.each([
  ['no start', { end: '40' }],
  ['a negative start', { start: '-1', end: '40' }],
  ['an end before the start', { start: '40', end: '12' }],
  ['words', { start: 'a', end: 'b' }],
])('%s names the section alone', (_, query) => {
  expect(passageIn({ section: 'graphs', ...query })?.span).toBeNull()
})

test('codes that are none are dropped, and without a section nothing is named', () => {
  expect(passageIn({ section: 'graphs', codes: 'S2-053,<b>,' })?.codes).toEqual(['S2-053'])
  expect(passageIn({ start: '1', end: '2' })).toBeNull()
  expect(passageIn({ section: ['a', 'b'] })).toBeNull()
})
