import { expect, test } from 'vitest'
import { emptyBook, openBook } from '../citations/citation-book.ts'
import { noteNumbers, printedNotes } from './note-numbers.ts'

test('a code keeps the number of its first mention', () => {
  expect([...noteNumbers(['S1-002', 'S0-001', 'S1-002'])]).toEqual([
    ['S1-002', 1],
    ['S0-001', 2],
  ])
})

test('a claim is listed with its document and part, an unknown code as it is', () => {
  const book = openBook({
    sources: [{ id: 'S1', name: 'April post', title: '', author: '', date: '', about: '' }],
    claims: [
      {
        code: 'S1-002',
        sourceId: 'S1',
        section: 'Graphs',
        topic: '',
        claim: 'It builds the graph first.',
        kind: 'fact',
        status: 'dated',
        repeats: [],
        notes: [],
      },
    ],
    disagreements: [],
    updates: [],
  })
  const numbers = noteNumbers(['S1-002', 'X99'])
  expect(printedNotes(numbers, book)).toEqual([
    { number: 1, text: 'It builds the graph first.', origin: 'April post, Graphs' },
    { number: 2, text: 'X99', origin: 'Not in the register' },
  ])
  expect(printedNotes(numbers, emptyBook)).toHaveLength(2)
})
