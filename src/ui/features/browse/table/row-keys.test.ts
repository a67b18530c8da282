import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, rowRem, shapeFor } from './columns.ts'
import { rowAfterKey } from './row-keys.ts'

describe('rowAfterKey', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 23],
    ['PageUp', 3, 0],
    ['End', 3, 99_999],
    ['Home', 3, 0],
    ['ArrowDown', 99_999, 99_999],
    ['Tab', 3, null],
    ['Enter', 3, null],
  ])('%s from row %s goes to %s', (key, from, to) => {
    expect(rowAfterKey(key, from, 100_000, 20)).toBe(to)
  })

  it('never leaves the table', () => {
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
    fc.assert(
      fc.property(key, fc.nat(100), fc.integer({ min: 1, max: 60 }), (pressed, from, count) => {
        const to = rowAfterKey(pressed, from, count, 15)
        expect(to).not.toBeNull()
        expect(to).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThan(count)
      }),
      { numRuns: 1000 },
    )
    expect(rowAfterKey('End', 0, 0, 15)).toBeNull()
  })
})

describe('the shape of the table', () => {
  it('folds columns away as room shrinks, never the question, its state or its day', () => {
    expect([1016, 900, 899, 570, 569, 320].map(shapeFor)).toEqual([
      'full',
      'full',
      'middle',
      'middle',
      'cards',
      'cards',
    ])
    expect(columnsOf('full')).toHaveLength(9)
    expect(columnsOf('middle').map(({ key }) => key)).toEqual(['question', 'state', 'due', 'recall', 'flag'])
    expect(rowRem('full', 'compact')).toBeLessThan(rowRem('full', 'comfortable'))
  })
})
