import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashText, seededGenerator } from './seeded-generator.ts'
import { seededShuffle } from './seeded-shuffle.ts'

describe('seeded generator', () => {
  test('gives the same series for ever: stored schedules depend on it', () => {
    const next = seededGenerator('course/L01-01#0')
    expect([next(), next(), next()]).toMatchInlineSnapshot(`
      [
        0.5417844029143453,
        0.045090456726029515,
        0.34842879441566765,
      ]
    `)
    expect([hashText(''), hashText('a'), hashText('é')]).toMatchInlineSnapshot(`
      [
        2872998923,
        2448022055,
        2705881783,
      ]
    `)
  })

  test('numbers lie in [0, 1) and fill it evenly', () => {
    const next = seededGenerator('even')
    const buckets = Array.from({ length: 20 }, () => 0)
    for (let draw = 0; draw < 40_000; draw += 1) {
      const value = next()
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThan(1)
      const bucket = Math.floor(value * 20)
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
    }
    // Chi squared with 19 degrees of freedom: 43.8 is passed by chance once in a thousand seeds.
    const chiSquared = buckets.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)
    expect(chiSquared).toBeLessThan(43.8)
  })

  test('first numbers of seeds that differ little are unrelated', () => {
    const firsts = Array.from({ length: 2000 }, (_, index) => seededGenerator(`course/L01-01#${index}`)())
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length
    expect(mean).toBeCloseTo(0.5, 1)
    expect(new Set(firsts.map((value) => Math.floor(value * 10))).size).toBe(10)
  })
})

describe('seeded shuffle', () => {
  test('keeps every element, repeats itself, leaves the list alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 40 }), fc.string(), (list, seed) => {
        const copy = [...list]
        const shuffled = seededShuffle(list, seed)
        expect([...shuffled].sort()).toEqual([...list].sort())
        expect(seededShuffle(list, seed)).toEqual(shuffled)
        expect(list).toEqual(copy)
      }),
      { numRuns: 1000 },
    )
  })

  test('every order of four elements comes about equally often', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 24_000; seed += 1) {
      const order = seededShuffle(['a', 'b', 'c', 'd'], `seed ${seed}`).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(chiSquared).toBeLessThan(49.7)
  })
})
