import { averageGradient } from '../model/combine.ts'
import { largestDifference } from '../model/gradient.ts'
import { equalShares, type Share, sizeOf } from '../model/shares.ts'

/** A replica that computes somewhere else. */
export interface Replica {
  prepare(share: Share): Promise<void>
  /** Its gradient, and how long computing it took at its place, in milliseconds. */
  compute(weights: readonly number[]): Promise<{ gradient: readonly number[]; computeMs: number }>
}

export interface MeasuredStep {
  readonly replicas: number
  /** Medians over the rounds: from sending the weights to having the average, and of that the longest computing. */
  readonly totalMs: number
  readonly computeMs: number
  readonly fastestMs: number
  readonly slowestMs: number
  /** Largest difference of the averaged gradient from the one that a single replica computed over the whole batch. */
  readonly difference: number
}

export interface MeasuringRules {
  readonly examples: number
  readonly width: number
  readonly warmUps: number
  readonly rounds: number
}

/** Large enough that computing, and not the sending of messages, takes most of a step. */
export const measuringRules: MeasuringRules = { examples: 32_768, width: 192, warmUps: 3, rounds: 9 }

/**
 * Times the data-parallel step with 1, 2 and so on up to all of the replicas.
 *
 * @param clock milliseconds from any beginning
 * @param progress told after every count of replicas how many counts are done
 */
export async function measureReplicas(
  replicas: readonly Replica[],
  rules: MeasuringRules,
  clock: () => number,
  progress: (done: number) => void,
): Promise<MeasuredStep[]> {
  const weights = Array.from({ length: rules.width }, (_, index) => Math.sin(index))
  const measured: MeasuredStep[] = []
  let whole: readonly number[] | null = null
  for (let count = 1; count <= replicas.length; count++) {
    const present = replicas.slice(0, count)
    const shares = equalShares(rules.examples, count)
    await Promise.all(present.map((replica, index) => replica.prepare(shares[index] ?? { from: 0, to: 0 })))
    const totals: number[] = []
    const computing: number[] = []
    let average: number[] = []
    for (let round = -rules.warmUps; round < rules.rounds; round++) {
      const begun = clock()
      const answers = await Promise.all(present.map((replica) => replica.compute(weights)))
      const gradients = answers.map(({ gradient }) => gradient)
      average = averageGradient(gradients, shares.map(sizeOf), 'weighted')
      if (round < 0) continue
      totals.push(clock() - begun)
      computing.push(Math.max(...answers.map(({ computeMs }) => computeMs)))
    }
    whole ??= average
    measured.push({
      replicas: count,
      totalMs: median(totals),
      computeMs: median(computing),
      fastestMs: Math.min(...totals),
      slowestMs: Math.max(...totals),
      difference: largestDifference(average, whole),
    })
    progress(count)
  }
  return measured
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2
}
