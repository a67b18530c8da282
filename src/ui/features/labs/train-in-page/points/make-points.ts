import { type Generator, seededGenerator } from '#domain/text/seeded-generator.ts'
import type { PuzzleName } from '../training/settings.ts'

/** Points of a plane, one row of two numbers each, and the group (0 or 1) that each belongs to. */
export interface LabelledPoints {
  /** Row by row: x0, y0, x1, y1, … */
  readonly coordinates: Float32Array
  readonly groups: Float32Array
}

/** Every point lies in the square from -plane to +plane, in both directions. */
export const planeEdge = 1.25

/**
 * Points of a puzzle, the two groups in turn, so that any even-numbered share holds as many of one as of the other.
 *
 * @param count how many points; the same seed gives the same points
 */
export function makePoints(puzzle: PuzzleName, count: number, seed: string): LabelledPoints {
  const next = seededGenerator(seed)
  const coordinates = new Float32Array(2 * count)
  const groups = new Float32Array(count)
  for (let index = 0; index < count; index++) {
    const group = index % 2
    const [x, y] = puzzle === 'moons' ? moonPoint(group, next) : spiralPoint(group, next)
    coordinates.set([withinPlane(x), withinPlane(y)], 2 * index)
    groups[index] = group
  }
  return { coordinates, groups }
}

/** Two half circles that reach into one another, scaled to fit the plane. */
function moonPoint(group: number, next: Generator): [number, number] {
  const angle = Math.PI * next()
  const [x, y] = group === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)]
  return [(x - 0.5) / 1.5 + 0.09 * bell(next), (y - 0.25) / 1.1 + 0.09 * bell(next)]
}

/** Two arms of one and a quarter turns; the second is the first, turned by half a circle. */
function spiralPoint(group: number, next: Generator): [number, number] {
  const along = Math.sqrt(0.02 + 0.98 * next())
  const angle = 2.5 * Math.PI * along + group * Math.PI
  return [along * Math.cos(angle) + 0.025 * bell(next), along * Math.sin(angle) + 0.025 * bell(next)]
}

/** A draw from the normal distribution with mean 0 and deviation 1 (Box and Muller, 1958). */
export function bell(next: Generator): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

function withinPlane(value: number): number {
  return Math.max(-planeEdge, Math.min(planeEdge, value))
}
