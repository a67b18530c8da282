import { expect, test } from 'vitest'
import { eventSchema, undoableLabels } from './event.ts'

test('what a newer version may have written does not fit, and is nothing to be undone', () => {
  expect(eventSchema.safeParse({ kind: 'item.translated', body: {} }).success).toBe(false)
  expect(eventSchema.safeParse({ kind: 'item.flagged', body: { flagged: true, colour: 'red' } }).success).toBe(false)
  expect(
    eventSchema.safeParse({ kind: 'answer.rated', body: { target: { device: 1, seq: 2 }, rating: 5, accept: false } })
      .success,
  ).toBe(false)
})

test('all that a learner does to an item can be undone, and nothing else', () => {
  const kinds = eventSchema.options.map(({ shape }) => shape.kind.value)
  const ofItems = kinds.filter((kind) => /^(item|answer|dispute)\./.test(kind))
  expect(Object.keys(undoableLabels).sort()).toEqual(ofItems.sort())
})
