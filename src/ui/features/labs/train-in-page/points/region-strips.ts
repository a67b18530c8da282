import { gridSide } from './plane-grid.ts'

/** Neighbouring cells of one row in which the network answers alike; in cells, from the left and from the top. */
export interface Strip {
  readonly row: number
  readonly column: number
  readonly width: number
  /** 0: surely group 0; 1: rather group 0; 2: rather group 1; 3: surely group 1. */
  readonly band: 0 | 1 | 2 | 3
}

/** Rather is from 0.5, surely from 0.9 (or up to 0.1). */
export function bandOf(chance: number): Strip['band'] {
  if (chance < 0.1) return 0
  if (chance < 0.5) return 1
  return chance < 0.9 ? 2 : 3
}

/** The plane as few strips: some hundred rather than one for each cell. */
export function regionStrips(chances: Float32Array): Strip[] {
  const strips: Strip[] = []
  for (let row = 0; row < gridSide; row++) {
    let column = 0
    while (column < gridSide) {
      const band = bandOf(chances[row * gridSide + column] ?? 0)
      let end = column + 1
      while (end < gridSide && bandOf(chances[row * gridSide + end] ?? 0) === band) end += 1
      strips.push({ row, column, width: end - column, band })
      column = end
    }
  }
  return strips
}

/** One `d` of a path for each band, in units of cells: four shapes to paint, however finely the bands interlace. */
export function bandPaths(chances: Float32Array): [string, string, string, string] {
  const paths: [string, string, string, string] = ['', '', '', '']
  for (const { row, column, width, band } of regionStrips(chances)) {
    paths[band] += `M${column} ${row}h${width}v1h-${width}z`
  }
  return paths
}
