import fc from 'fast-check'
import { expect, test } from 'vitest'
import { laneCount, mapRows, type Stop } from './lanes.ts'

const stop = (id: string, ...requires: string[]): Stop => ({ id, requires })

test('the last to need a lesson takes its lane over, others branch off into the first free one', () => {
  const rows = mapRows([stop('1'), stop('2', '1'), stop('3', '1'), stop('4', '3'), stop('5', '1')])
  expect(rows.map(({ lane }) => lane)).toEqual([0, 1, 1, 1, 0])
  expect(rows[2]?.past).toEqual([{ from: '1', lane: 0, to: ['5'] }])
  expect(rows[4]?.arrivals).toEqual([{ from: '1', lane: 0 }])
  expect(laneCount(rows)).toBe(2)
})

test('several needs meet in the leftmost lane that ends there', () => {
  const rows = mapRows([stop('1'), stop('2'), stop('3', '2', '1')])
  expect(rows[2]).toMatchObject({ lane: 0, past: [], leaves: null })
  expect(rows[2]?.arrivals.map(({ lane }) => lane)).toEqual([0, 1])
})

test('a need that follows from another is not drawn, nor one that comes later or is not there', () => {
  const rows = mapRows([stop('1', '3'), stop('2', '1'), stop('3', '1', '2', 'gone')])
  expect(rows.map(({ arrivals }) => arrivals.map(({ from }) => from))).toEqual([[], ['1'], ['2']])
})

test('whatever the needs: every direct need arrives once, and no stop lies on a line that runs past it', () => {
  const anyStops = fc
    .array(fc.array(fc.nat(30), { maxLength: 4 }), { minLength: 1, maxLength: 30 })
    .map((needs) => needs.map((named, index) => stop(`${index}`, ...named.map((other) => `${other % (index + 1)}`))))
  let arrivals = 0
  fc.assert(
    fc.property(anyStops, (stops) => {
      const rows = mapRows(stops)
      const reach = new Map<string, Set<string>>()
      for (const [index, row] of rows.entries()) {
        expect(row.past.map(({ lane }) => lane)).not.toContain(row.lane)
        arrivals += row.arrivals.length
        reach.set(row.id, new Set(row.arrivals.flatMap(({ from }) => [from, ...(reach.get(from) ?? [])])))
        const wanted = stops[index]?.requires.filter((name) => Number(name) < index) ?? []
        for (const name of wanted) expect(reach.get(row.id)?.has(name)).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
  expect(arrivals / 1000).toBeGreaterThan(3)
})
