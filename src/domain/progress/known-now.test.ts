import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownNow } from './known-now.ts'
import { type MasteryItem, masteryLabel, masteryPercent } from './mastery.ts'

const anyScope = fc.array(
  fc.record({
    weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
    retrievability: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  }),
  { minLength: 1, maxLength: 60 },
)

describe('known now', () => {
  test('items never seen count as not known', () => {
    const known = knownNow([
      { weight: 1, retrievability: 0.9 },
      { weight: 1, retrievability: 0.5 },
      { weight: 2, retrievability: null },
    ])
    expect(known).toMatchObject({ n: 3, seen: 2 })
    expect(known?.known.rate).toBeCloseTo(1.4 / 4, 12)
    expect(known?.known.high).toBeCloseTo(0.35 + (1.96 * Math.sqrt(0.09 + 0.25)) / 4, 4)
  })

  test('an empty scope has no number', () => {
    expect(knownNow([])).toBeNull()
  })

  test('lies in 0 to 1 inside its interval, and rises with every better remembered item', () => {
    fc.assert(
      fc.property(anyScope, (scope) => {
        const now = knownNow(scope)
        const better = knownNow(scope.map((item) => ({ ...item, retrievability: 1 })))
        expect(now?.known.rate).toBeGreaterThanOrEqual(now?.known.low ?? 1)
        expect(now?.known.rate).toBeLessThanOrEqual(now?.known.high ?? 0)
        expect(now?.known.low).toBeGreaterThanOrEqual(0)
        expect(now?.known.high).toBeLessThanOrEqual(1)
        expect(better?.known.rate).toBeCloseTo(1, 12)
        expect(now?.known.rate).toBeLessThanOrEqual((better?.known.rate ?? 0) + 1e-12)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('mastery', () => {
  const item = (retrievability: number | null, passDays: number, stabilityDays = 10): MasteryItem => ({
    weight: 1,
    retrievability,
    passDays,
    stabilityDays,
  })
  const known = [item(0.95, 1), item(0.9, 3), item(0.9, 3)]

  test('recall counts in full only after passes on three days', () => {
    expect(masteryPercent([item(0.9, 1), item(0.9, 3), item(null, 0)])).toBeCloseTo(40, 10)
  })

  test.each([
    ['new', [item(null, 0), item(null, 0), item(null, 0)], false],
    ['learning', [item(1, 3), item(1, 3), item(null, 0)], false],
    ['learning', [item(0.8, 3), item(0.8, 3), item(0.8, 3)], true],
    ['known', known, false],
    ['durable', [item(0.9, 3, 30), item(0.9, 4, 21), item(0.9, 3, 90)], false],
    ['fading', [item(0.7, 3), item(0.7, 3), item(0.9, 3)], true],
    ['learning', [item(0.7, 3), item(0.7, 3), item(0.9, 3)], false],
  ] as const)('%s', (label, items, wasKnown) => {
    expect(masteryLabel(items, wasKnown)).toBe(label)
  })
})
