import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyText } from '#domain/grading/key-text.ts'
import { drawnItem, drawnItems } from '#tests/support/item-arbitraries.ts'
import { itemKey } from './item-key.ts'

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
