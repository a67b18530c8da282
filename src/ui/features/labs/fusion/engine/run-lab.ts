import { planFused, planOneByOne } from '../graph/plan.ts'
import { graphsOf, type Trace, trace } from '../graph/trace.ts'
import type { StepKind } from '../program/steps.ts'
import { compilePlan } from '../wasm/compile-plan.ts'
import { loadPlan } from '../wasm/load-plan.ts'
import { type Agreement, compareResults } from './compare-results.ts'
import { runEagerly } from './run-eagerly.ts'
import { runPlan } from './run-plan.ts'
import { startingArray } from './starting-array.ts'
import { type Timing, timeInTurns } from './time-in-turns.ts'
import type { Happened, Totals, VersionRun } from './version-run.ts'

/** What a run of the lab depends on. Everything but the times is the same for the same order. */
export interface LabOrder {
  readonly steps: readonly StepKind[]
  /** Numbers in the array; a multiple of 16. */
  readonly length: number
  readonly seed: number
}

/** A version as the page shows it: without the array itself. */
export interface CountedVersion {
  readonly happened: readonly Happened[]
  readonly totals: Totals
}

export interface TimedVersions {
  readonly eager: Timing
  readonly fused: Timing
  /** From the program over its graph to merged machine code, once. */
  readonly compileMs: number
  readonly eagerArrays: number
  readonly fusedArrays: number
  /** Each timed version's last result against what the counting machine computed. */
  readonly agreement: Agreement
}

export interface LabResult extends LabOrder {
  readonly trace: Trace
  readonly graphs: number
  readonly eager: CountedVersion
  readonly fused: CountedVersion
  readonly agreement: Agreement
  /** Null when this browser compiles no WebAssembly, with which the times are taken. */
  readonly timed: TimedVersions | null
}

/** Where the run is and how much of it is done, from 0 to 1. */
export type Progress = (phase: 'counting' | 'timing', share: number) => void

/**
 * Runs both versions of a program: on the counting machine, which says what was done, then as machine code, which says
 * how long it took.
 *
 * @param clock milliseconds from any beginning; null leaves the timing out
 */
export async function runLab(order: LabOrder, clock: (() => number) | null, progress: Progress): Promise<LabResult> {
  const start = startingArray(order.length, order.seed)
  progress('counting', 0.05)
  const eager = runEagerly(order.steps, start)
  progress('counting', 0.15)
  const traced = trace(order.steps)
  const fused = runPlan(planFused(traced), start)
  progress('counting', 0.25)
  return {
    ...order,
    trace: traced,
    graphs: graphsOf(traced).length,
    eager: counted(eager),
    fused: counted(fused),
    agreement: compareResults(eager.result, fused.result),
    timed: clock && (await time(order, start, eager.result, clock, progress)),
  }
}

const counted = ({ happened, totals }: VersionRun): CountedVersion => ({ happened, totals })

async function time(
  { steps }: LabOrder,
  start: Float32Array,
  wanted: Float32Array,
  clock: () => number,
  progress: Progress,
): Promise<TimedVersions | null> {
  try {
    const library = await compilePlan(planOneByOne(trace(steps)))
    const begun = clock()
    const compiled = await compilePlan(planFused(trace(steps)))
    const compileMs = clock() - begun
    const eager = await loadPlan(library, start)
    const fused = await loadPlan(compiled, start)
    const [eagerTiming, fusedTiming] = timeInTurns([eager.run, fused.run], clock, undefined, (share) =>
      progress('timing', 0.25 + 0.75 * share),
    )
    if (!eagerTiming || !fusedTiming) return null
    const agreements = [eager, fused].map((version) => compareResults(version.result(), wanted))
    return {
      eager: eagerTiming,
      fused: fusedTiming,
      compileMs,
      eagerArrays: eager.arrays,
      fusedArrays: fused.arrays,
      agreement: {
        compared: agreements.reduce((sum, { compared }) => sum + compared, 0),
        different: agreements.reduce((sum, { different }) => sum + different, 0),
        largestDifference: Math.max(...agreements.map(({ largestDifference }) => largestDifference)),
      },
    }
  } catch (cause) {
    if (isRefusal(cause)) return null
    throw cause
  }
}

/** WebAssembly is missing, switched off or too old; anything else is a mistake of ours. */
function isRefusal(cause: unknown): boolean {
  if (typeof WebAssembly === 'undefined') return true
  return cause instanceof WebAssembly.CompileError || cause instanceof RangeError
}
