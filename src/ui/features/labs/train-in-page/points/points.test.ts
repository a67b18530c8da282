import { describe, expect, test } from 'vitest'
import { makePoints, planeEdge } from './make-points.ts'
import { cellMiddle, gridCoordinates, gridSide } from './plane-grid.ts'
import { bandOf, bandPaths, regionStrips } from './region-strips.ts'

describe.each(['moons', 'spirals'] as const)('%s', (puzzle) => {
  test('come from their seed, half of them in either group, all in the plane', () => {
    const points = makePoints(puzzle, 400, 'a seed')
    expect(makePoints(puzzle, 400, 'a seed')).toEqual(points)
    expect(makePoints(puzzle, 400, 'another seed')).not.toEqual(points)
    expect(points.groups.filter((group) => group === 1)).toHaveLength(200)
    expect(points.coordinates.every((value) => Math.abs(value) <= planeEdge)).toBe(true)
    // Spread over the plane rather than heaped at its edge.
    const xs = points.coordinates.filter((_, index) => index % 2 === 0)
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(1.6)
    expect(xs.filter((x) => Math.abs(x) === planeEdge).length).toBeLessThan(4)
  })

  test('cannot be parted by a straight line', () => {
    const { coordinates, groups } = makePoints(puzzle, 400, 'a seed')
    let most = 0
    for (let turn = 0; turn < 180; turn++) {
      const angle = (turn / 180) * Math.PI
      const along = Array.from(groups, (group, index) => {
        const x = coordinates[2 * index] ?? 0
        const y = coordinates[2 * index + 1] ?? 0
        return { group, at: x * Math.cos(angle) + y * Math.sin(angle) }
      }).sort((left, right) => left.at - right.at)
      let right = along.filter(({ group }) => group === 1).length
      for (const { group } of along) {
        right += group === 0 ? 1 : -1
        most = Math.max(most, right, 400 - right)
      }
    }
    expect(most / 400).toBeLessThan(0.93)
  })
})

test('the grid goes row by row from the upper left corner to the lower right', () => {
  const grid = gridCoordinates()
  expect(grid).toHaveLength(2 * gridSide * gridSide)
  expect([grid[0], grid[1]]).toEqual([Math.fround(cellMiddle(0)), Math.fround(-cellMiddle(0))])
  expect(grid[0]).toBeLessThan(0)
  expect(grid[1]).toBeGreaterThan(0)
  expect(grid.at(-1)).toBeCloseTo(cellMiddle(0))
  expect(cellMiddle(gridSide - 1)).toBeCloseTo(-cellMiddle(0))
})

test('strips cover every cell once, with its band', () => {
  const chances = Float32Array.from({ length: gridSide * gridSide }, (_, cell) => (Math.sin(cell * 0.13) + 1) / 2)
  const covered = Array.from({ length: gridSide * gridSide }, () => -1)
  for (const { row, column, width, band } of regionStrips(chances)) {
    for (let cell = column; cell < column + width; cell++) {
      expect(covered[row * gridSide + cell]).toBe(-1)
      covered[row * gridSide + cell] = band
    }
  }
  expect(covered).toEqual(Array.from(chances, bandOf))
  expect(new Set(covered)).toEqual(new Set([0, 1, 2, 3]))
})

test('the four paths hold the strips of their band', () => {
  const chances = new Float32Array(gridSide * gridSide).fill(0.95)
  chances.set([0.02, 0.4, 0.4, 0.6])
  const [sureA, ratherA, ratherB, sureB] = bandPaths(chances)
  expect(sureA).toBe('M0 0h1v1h-1z')
  expect(ratherA).toBe('M1 0h2v1h-2z')
  expect(ratherB).toBe('M3 0h1v1h-1z')
  expect(sureB.split('z')).toHaveLength(gridSide + 1)
})
