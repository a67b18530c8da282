import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LayoutNode, layOutGraph } from './layered-layout.ts'

const size = { width: 84, height: 46 }

/** Graphs as programs make them: every vertex uses earlier ones. */
const graphs = fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 12 }).map((uses) =>
  uses.map(
    (from, index): LayoutNode => ({
      id: `n${index}`,
      inputs: index === 0 ? [] : from.map((place) => `n${place % index}`),
    }),
  ),
)

test('every edge runs downwards, and no two vertices touch', () => {
  let edgesDrawn = 0
  fc.assert(
    fc.property(graphs, (nodes) => {
      const { places, edges, width, height } = layOutGraph(nodes, size)
      expect(edges).toHaveLength(nodes.reduce((total, { inputs }) => total + inputs.length, 0))
      edgesDrawn += edges.length
      for (const { points } of edges) {
        expect(points.every((point, index) => index === 0 || point.y > (points[index - 1]?.y ?? 0))).toBe(true)
      }
      const centres = [...places.values()]
      for (const [index, a] of centres.entries()) {
        expect(a.x - size.width / 2).toBeGreaterThanOrEqual(-0.001)
        expect(a.x + size.width / 2).toBeLessThanOrEqual(width + 0.001)
        expect(a.y + size.height / 2).toBeLessThanOrEqual(height + 0.001)
        for (const b of centres.slice(index + 1)) {
          const apart = Math.abs(a.x - b.x) >= size.width || Math.abs(a.y - b.y) >= size.height
          expect(apart).toBe(true)
        }
      }
    }),
    { numRuns: 1000 },
  )
  expect(edgesDrawn / 1000).toBeGreaterThan(4)
})

test('two edges between the same vertices lie beside each other', () => {
  const { edges } = layOutGraph(
    [
      { id: 'x', inputs: [] },
      { id: 'square', inputs: ['x', 'x'] },
    ],
    size,
  )
  const [first, second] = edges.map(({ points }) => points.map(({ x }) => x))
  expect(first).not.toEqual(second)
})
