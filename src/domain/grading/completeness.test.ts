import { describe, expect, test } from 'vitest'
import type { Choice, Item } from '../item/item.ts'
import { isComplete } from './completeness.ts'
import type { DraftResponse } from './draft-response.ts'

const base = {
  format: 1 as const,
  uid: 'course/L01-01',
  version: 1,
  lessonId: 'L01',
  sectionId: 'first',
  stem: 'Which?',
  explanation: 'Because.',
  cites: ['S0-001'],
  passage: { lessonId: 'L01', sectionId: 'first', quote: 'quote', prefix: '', suffix: '', start: 0, end: 5 },
  bloom: 'remember' as const,
  reserved: false,
}
const options: Choice[] = ['a', 'b'].map((id) => ({ id, text: id, correct: id === 'a', why: '', misconception: null }))
const trueFalse: Item = { ...base, type: 'true-false', statement: 'It holds', truth: true, reasons: options }
const scenario: Item = { ...base, type: 'scenario', options, reasons: options }
const cloze: Item = {
  ...base,
  type: 'cloze',
  text: '{{a}} {{b}}',
  blanks: ['a', 'b'].map((id) => ({ id, answer: id, accepted: [], denied: [] })),
}
const ordering: Item = { ...base, type: 'ordering', steps: ['a', 'b'].map((id) => ({ id, text: id })) }
const recall: Item = { ...base, type: 'free-recall', modelAnswer: 'm', ideaUnits: [{ id: 'a', text: 'a' }] }
const numeric: Item = { ...base, type: 'numeric', value: 1, unit: 'ms', tolerance: { kind: 'absolute', amount: 0 } }

describe('enough to hand in', () => {
  test.each<[boolean, Item, DraftResponse]>([
    [false, trueFalse, { type: 'true-false', verdict: true, reason: null }],
    [false, trueFalse, { type: 'true-false', verdict: null, reason: 'a' }],
    [true, trueFalse, { type: 'true-false', verdict: false, reason: 'a' }],
    [false, scenario, { type: 'scenario', option: 'a', reason: null }],
    [true, scenario, { type: 'scenario', option: 'b', reason: 'b' }],
    [false, cloze, { type: 'cloze', blanks: { a: 'x', b: '  ' } }],
    [true, cloze, { type: 'cloze', blanks: { a: 'x', b: 'y' } }],
    [false, ordering, { type: 'ordering', steps: ['a', 'a'] }],
    [true, ordering, { type: 'ordering', steps: ['b', 'a'] }],
    [false, recall, { type: 'free-recall', text: ' ', ticked: [] }],
    [true, recall, { type: 'free-recall', text: '', ticked: ['a'] }],
    [false, numeric, { type: 'numeric', text: 'about' }],
    [true, numeric, { type: 'numeric', text: '3 ms' }],
  ])('%s: %o answered %o', (complete, item, draft) => {
    expect(isComplete(item, draft)).toBe(complete)
  })
})
