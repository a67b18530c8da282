import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstShownSteps, orderSeed, shownFirstStep, shownOptions, shownReasons } from './shown-order.ts'
import { sampleItems } from './testing/sample-items.ts'

const seeds = fc.tuple(fc.string(), fc.nat()).map(([uid, attempt]) => orderSeed(uid, attempt))

describe('shown order', () => {
  it('shows every option once, whatever the seed, and the same order for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const shown = shownOptions(sampleItems['multiple-choice'], seed)
        expect(shown.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd'])
        expect(shownOptions(sampleItems['multiple-choice'], seed)).toEqual(shown)
      }),
      { numRuns: 1000 },
    )
  })

  it('puts every option first about equally often', () => {
    const first = new Map<string, number>()
    for (let attempt = 0; attempt < 3000; attempt++) {
      const id = shownOptions(sampleItems['single-choice'], orderSeed('sample/Q', attempt))[0]?.id ?? ''
      first.set(id, (first.get(id) ?? 0) + 1)
    }
    // 1000 each is expected; five standard deviations are 129.
    for (const count of first.values()) expect(Math.abs(count - 1000)).toBeLessThan(130)
  })

  it('leaves the sides of a comparison and True before False in place', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(shownOptions(sampleItems.compare, seed)).toBe(sampleItems.compare.options)
        expect(shownFirstStep(sampleItems['true-false'], seed).map(({ id }) => id)).toEqual(['true', 'false'])
      }),
      { numRuns: 200 },
    )
  })

  it('does not tie the order of reasons to the order of options', () => {
    const pairs = new Set(
      Array.from({ length: 40 }, (_, attempt) => {
        const seed = orderSeed('sample/Q', attempt)
        const order = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('')
        return order(shownFirstStep(sampleItems.scenario, seed)) === order(shownReasons(sampleItems.scenario, seed))
      }),
    )
    expect(pairs).toEqual(new Set([true, false]))
  })

  it('never shows steps in the right order at first', () => {
    const right = sampleItems.ordering.steps.map(({ id }) => id)
    fc.assert(
      fc.property(seeds, (seed) => {
        const shown = firstShownSteps(sampleItems.ordering, seed)
        expect([...shown].sort()).toEqual([...right].sort())
        expect(shown).not.toEqual(right)
      }),
      { numRuns: 1000 },
    )
  })
})
