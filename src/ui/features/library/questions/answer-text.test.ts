import { expect, test } from 'vitest'
import { itemSchema } from '#domain/item/item.ts'
import { sampleItems } from '#ui/components/item/testing/sample-items.ts'
import { answerLines, questionLine } from './answer-text.ts'

test.each(Object.values(sampleItems))('the key of a $type item has words and no gap left open', (item) => {
  const lines = answerLines(itemSchema.parse(item))
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(line.trim()).not.toBe('')
    expect(line).not.toMatch(/\{\{|undefined/u)
  }
})

test('of options only the right ones are named', () => {
  const item = sampleItems['multiple-choice']
  expect(answerLines(item)).toEqual(item.options.filter((option) => option.correct).map((option) => option.text))
})

test('a statement to be judged is known by the statement, not by the instruction', () => {
  expect(questionLine(sampleItems['true-false'])).toBe(sampleItems['true-false'].statement)
})
