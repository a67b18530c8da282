import { planeEdge } from './make-points.ts'

/** The plane is asked cell by cell, in this many rows and columns. */
export const gridSide = 44

/** Middle points of all cells, x and y in turn, rows from top (largest y) to bottom. */
export function gridCoordinates(): Float32Array {
  const coordinates = new Float32Array(2 * gridSide * gridSide)
  for (let row = 0; row < gridSide; row++) {
    for (let column = 0; column < gridSide; column++) {
      coordinates.set([cellMiddle(column), -cellMiddle(row)], 2 * (row * gridSide + column))
    }
  }
  return coordinates
}

/** Where the middle of a column lies, between -planeEdge and +planeEdge. */
export function cellMiddle(column: number): number {
  return ((2 * column + 1) / gridSide - 1) * planeEdge
}
