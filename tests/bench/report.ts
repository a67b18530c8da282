import type { BenchFacts } from './bench-collection.ts'
import type { Bytes } from './bytes.ts'
import type { Measured } from './measure.ts'
import { type OperationName, operationNames } from './operations.ts'
import type { PageReport } from './page.ts'
import { round } from './round.ts'
import { timesOf } from './timing.ts'

/** Milliseconds; null where there is nothing to compare with. */
export interface OperationReport {
  readonly p50: number
  readonly p99: number
  readonly floorP50: number | null
  readonly floorP99: number | null
  /** Ours over the floor, see `timesOf`. */
  readonly ratio: number | null
  /** Median of each round; what growth is taken from. */
  readonly medians: readonly number[]
  readonly samples: number
}

export interface SizeReport extends BenchFacts {
  readonly bytes: Bytes
  readonly syncP50: number
  readonly operations: Readonly<Record<OperationName, OperationReport>>
}

export interface GoalReport {
  readonly goal: string
  readonly measured: number
  readonly limit: number
  readonly met: boolean
}

export interface BenchReport {
  readonly node: string
  readonly seed: string
  readonly rounds: number
  readonly sizes: readonly SizeReport[]
  /** Null on a machine without a browser. */
  readonly page: PageReport | null
  readonly goals: readonly GoalReport[]
}

export function reportOperations(measured: Measured): Record<OperationName, OperationReport> {
  const entries = operationNames.map((name): [OperationName, OperationReport] => {
    const { ours, floor } = measured[name]
    const compared = floor.count > 0
    return [
      name,
      {
        p50: round(ours.p50),
        p99: round(ours.p99),
        floorP50: compared ? round(floor.p50) : null,
        floorP99: compared ? round(floor.p99) : null,
        ratio: compared ? round(timesOf(ours.medians, floor.medians)) : null,
        medians: ours.medians.map(round),
        samples: ours.count,
      },
    ]
  })
  return Object.fromEntries(entries) as Record<OperationName, OperationReport>
}

/** How much more an operation takes in the biggest collection than in the smallest; null for a single size. */
export function growthOf(sizes: readonly SizeReport[], operation: OperationName): number | null {
  const [smallest, biggest] = [sizes[0], sizes.at(-1)]
  if (!smallest || !biggest || smallest === biggest) return null
  return round(timesOf(biggest.operations[operation].medians, smallest.operations[operation].medians))
}
