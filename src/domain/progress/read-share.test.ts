import fc from 'fast-check'
import { expect, test } from 'vitest'
import { READ_FROM, readShare } from './read-share.ts'

const sections = [
  { id: 'one', words: 100, asked: false },
  { id: 'two', words: 300, asked: false },
  { id: 'three', words: 100, asked: false },
]

test('counts words before the place, and of its section the part above it', () => {
  expect(readShare(sections, null)).toBe(0)
  expect(readShare(sections, { sectionId: 'one', fraction: 0.5 })).toBeCloseTo(50 / 500, 12)
  expect(readShare(sections, { sectionId: 'two', fraction: 0.5 })).toBeCloseTo(250 / 500, 12)
  expect(readShare(sections, { sectionId: 'three', fraction: 1 })).toBeGreaterThanOrEqual(READ_FROM)
})

test('looking something up further above takes nothing from sections that were asked', () => {
  const asked = sections.map((section) => ({ ...section, asked: section.id !== 'three' }))
  expect(readShare(asked, { sectionId: 'one', fraction: 0.2 })).toBeCloseTo(400 / 500, 12)
})

test('a place in a section that is gone, and a lesson without words, count nothing', () => {
  expect(readShare(sections, { sectionId: 'gone', fraction: 1 })).toBe(0)
  expect(readShare([], { sectionId: 'one', fraction: 1 })).toBe(0)
})

test('lies in 0 to 1 and never falls while one reads on', () => {
  const anySections = fc.array(fc.record({ words: fc.nat(900), asked: fc.boolean() }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(anySections, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }), (drawn, steps) => {
      const list = drawn.map((section, index) => ({ ...section, id: `s${index}` }))
      const places = list.flatMap(({ id }) =>
        steps.toSorted((a, b) => a - b).map((fraction) => ({ sectionId: id, fraction })),
      )
      const shares = places.map((place) => readShare(list, place))
      expect(shares.every((share) => share >= 0 && share <= 1 + 1e-12)).toBe(true)
      for (const [index, share] of shares.entries())
        expect(share).toBeGreaterThanOrEqual((shares[index - 1] ?? 0) - 1e-12)
    }),
    { numRuns: 1000 },
  )
})
