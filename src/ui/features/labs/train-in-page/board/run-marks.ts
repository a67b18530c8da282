/** How the line of a run is drawn: three colours, then the same again dashed. Counted from the first run of the board. */
export interface RunMark {
  readonly colour: 1 | 2 | 3
  readonly dashed: boolean
}

export function runMark(runNumber: number): RunMark {
  const turn = (runNumber - 1) % 6
  return { colour: ((turn % 3) + 1) as RunMark['colour'], dashed: turn >= 3 }
}
