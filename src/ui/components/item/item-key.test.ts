import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyText } from '#domain/grading/key-text.ts'
import { itemSchema } from '#domain/item/item.ts'
import { drawnItem, drawnItems } from '#tests/support/item-arbitraries.ts'
import { answerLines, itemKey, questionLine } from './item-key.ts'
import { sampleItems } from './testing/sample-items.ts'

describe('itemKey', () => {
  it('shows every part of the key of every type, and only wrong options as wrong', () => {
    const types = new Set<string>()
    fc.assert(
      fc.property(drawnItem, (item) => {
        types.add(item.type)
        const { groups, given } = itemKey(item)
        const right = groups.flatMap(({ lines }) => lines.filter((line) => line.right !== false))
        const shown = right.map((line) => line.text.replaceAll('**', '')).join('\n')
        for (const part of keyText(item).split(/; |, because: |: /)) expect(`${given}\n${shown}`).toContain(part)
        for (const { lines } of groups) expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
      }),
      { numRuns: 1000 },
    )
    expect([...types].toSorted()).toEqual(Object.keys(drawnItems).toSorted())
  })
})

it.each(Object.values(sampleItems))('the key of a $type item has words and no gap left open', (item) => {
  const lines = answerLines(itemSchema.parse(item))
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(line.trim()).not.toBe('')
    expect(line).not.toMatch(/\{\{|undefined/u)
  }
})

it('of options only the right ones are named', () => {
  const item = sampleItems['multiple-choice']
  expect(answerLines(item)).toEqual(item.options.filter((option) => option.correct).map((option) => option.text))
})

it('a statement to be judged is known by the statement, not by the instruction', () => {
  expect(questionLine(sampleItems['true-false'])).toBe(sampleItems['true-false'].statement)
})
