import type { Node } from '../graph/node.ts'
import type { Launch } from '../graph/plan.ts'
import type { CountingMachine, LaunchCounts } from './counting-machine.ts'

/** So many numbers of every array are shown. */
const shownNumbers = 3

/** A launch, or a print by ordinary code, as it happened. */
export type Happened =
  | (LaunchCounts & {
      readonly kind: 'launch'
      /** Which captured graph it belongs to; 0 when there was none. */
      readonly graph: number
      readonly nodes: readonly Node[]
      /** How many different arrays or numbers were read and written. */
      readonly readValues: number
      readonly writtenValues: number
      /** The first numbers of what was written last. */
      readonly sample: readonly number[]
    })
  | { readonly kind: 'print'; readonly value: number; readonly number: number; readonly printed: boolean }

export interface Totals extends LaunchCounts {
  readonly launches: number
}

/** One version of the program, run. */
export interface VersionRun {
  readonly happened: readonly Happened[]
  readonly totals: Totals
  readonly result: Float32Array
}

/** Carries out a launch and notes what came of it. */
export function launchOn(machine: CountingMachine, launch: Launch): Happened {
  const counts = machine.launch(launch)
  const last = launch.writes.at(-1)
  return {
    kind: 'launch',
    graph: launch.graph,
    nodes: launch.nodes,
    ...counts,
    readValues: launch.reads.length,
    writtenValues: launch.writes.length,
    sample: last === undefined ? [] : [...machine.valueOf(last).subarray(0, shownNumbers)],
  }
}

/** Ordinary code reads one number back from memory and looks at it. */
export function printOn(machine: CountingMachine, value: number): Happened {
  const number = machine.valueOf(value)[0] ?? Number.NaN
  return { kind: 'print', value, number, printed: number > 0 }
}

/** Sums over everything that happened. A number read back by ordinary code counts as read. */
export function totalsOf(happened: readonly Happened[]): Totals {
  const totals = { launches: 0, reads: 0, writes: 0, operations: 0 }
  for (const one of happened) {
    if (one.kind === 'print') totals.reads += 1
    else {
      totals.launches += 1
      totals.reads += one.reads
      totals.writes += one.writes
      totals.operations += one.operations
    }
  }
  return totals
}
