import { expect, test } from 'vitest'
import { formOfType, formToAsk } from './forms.ts'
import { type Item, itemSchema } from './item.ts'

const shared = {
  format: 1,
  uid: 'course/Q1',
  version: 1,
  lessonId: 'L01',
  sectionId: 'first',
  explanation: 'Because.',
  cites: ['S0-001'],
  passage: { lessonId: 'L01', sectionId: 'first', quote: 'a quote', prefix: '', suffix: '', start: 0, end: 7 },
  bloom: 'remember',
  reserved: false,
}
const choice = (id: string, correct: boolean) => ({ id, text: id, correct, why: '', misconception: null })
const climbing: Item = itemSchema.parse({
  ...shared,
  type: 'single-choice',
  stem: 'Which?',
  options: [choice('a', true), choice('b', false)],
  forms: [
    {
      ...shared,
      type: 'cloze',
      stem: 'Fill in',
      text: 'It is {{it}}',
      blanks: [{ id: 'it', answer: 'a', accepted: [], denied: [] }],
    },
    {
      ...shared,
      type: 'short-answer',
      stem: 'Say',
      modelAnswer: 'a',
      ideaUnits: [{ id: 'a', text: 'a' }],
      pitfalls: [],
    },
  ],
})

test.each([
  [0, 'single-choice'],
  [1, 'single-choice'],
  [2, 'cloze'],
  [3, 'cloze'],
  [4, 'short-answer'],
  [99, 'short-answer'],
])('after %i spaced recalls the form is %s', (passDays, type) => {
  const asked = formToAsk(climbing, passDays)
  expect(asked.type).toBe(type)
  expect(asked.uid).toBe(climbing.uid)
  expect(asked.forms).toBeUndefined()
})

test('a question with one form keeps it for ever', () => {
  const { forms: _, ...plain } = climbing
  expect(formToAsk(plain as Item, 99).type).toBe('single-choice')
})

test('a response finds the form it was given to, whichever is asked now', () => {
  expect(formOfType(climbing, 'single-choice')?.stem).toBe('Which?')
  expect(formOfType(climbing, 'short-answer')?.stem).toBe('Say')
  expect(formOfType(climbing, 'matching')).toBeNull()
})

test('a form has no forms of its own', () => {
  const nested = { ...climbing, forms: [{ ...climbing.forms?.[0], forms: climbing.forms }] }
  expect(itemSchema.safeParse(nested).success).toBe(false)
})
