import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnItem, drawnItems } from '#tests/support/item-arbitraries.ts'
import { sampleItems } from '#ui/components/item/testing/sample-items.ts'
import { printedQuestion } from './printed-question.ts'

test('every type leaves space to answer, and no gap shows what belongs in it', () => {
  const types = new Set<string>()
  fc.assert(
    fc.property(drawnItem, (item) => {
      types.add(item.type)
      const { given, spaces } = printedQuestion(item)
      expect(spaces.length > 0 || given?.includes('____')).toBe(true)
      expect(given ?? '').not.toMatch(/\{\{/u)
      for (const space of spaces) {
        if (space.kind === 'tick') expect(space.lines.length).toBeGreaterThan(1)
        if (space.kind === 'table') expect(space.rows.flat()).toContain(null)
      }
    }),
    { numRuns: 1000 },
  )
  expect([...types].toSorted()).toEqual(Object.keys(drawnItems).toSorted())
})

test('steps stand in another order than the right one, and every partner has a letter', () => {
  const [steps] = printedQuestion(sampleItems.ordering).spaces
  const right = sampleItems.ordering.steps.map(({ text }) => text)
  expect(steps?.kind === 'assign' && steps.rows).not.toEqual(right)
  expect(steps?.kind === 'assign' && steps.rows.toSorted()).toEqual(right.toSorted())
  const [pairs] = printedQuestion(sampleItems.matching).spaces
  expect(pairs?.kind === 'assign' && pairs.from.map(({ sign }) => sign).join('')).toMatch(/^ABC?/u)
})
