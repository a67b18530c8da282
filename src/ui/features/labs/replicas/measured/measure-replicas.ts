import { averageGradient } from '../model/combine.ts'
import { largestDifference } from '../model/gradient.ts'
import { equalShares, type Share, sizeOf } from '../model/shares.ts'

/** A replica that computes somewhere else. */
export interface Replica {
  /** Gets the batch ready; how large it is. */
  prepare(examples: number): Promise<void>
  /** The gradient of a share, and how long computing it took at the replica's place, in milliseconds. */
  compute(weights: readonly number[], share: Share): Promise<{ gradient: readonly number[]; computeMs: number }>
}

export interface MeasuredStep {
  readonly replicas: number
  /** Medians over the rounds: from sending the weights to having the average, and of that the longest computing. */
  readonly totalMs: number
  readonly computeMs: number
  /** Every round's time, in the order of the rounds. */
  readonly roundsMs: readonly number[]
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
export const measuringRules: MeasuringRules = { examples: 49_152, width: 64, warmUps: 4, rounds: 15 }

/**
 * Times the data-parallel step with 1, 2 and so on up to all of the replicas. The counts take turns, round by round, so
 * that a machine that grows slower in between slows all of them.
 *
 * @param clock milliseconds from any beginning
 * @param progress told after every round how many rounds are done
 */
export async function measureReplicas(
  replicas: readonly Replica[],
  rules: MeasuringRules,
  clock: () => number,
  progress: (done: number) => void,
): Promise<MeasuredStep[]> {
  const weights = Array.from({ length: rules.width }, (_, index) => Math.sin(index))
  await Promise.all(replicas.map((replica) => replica.prepare(rules.examples)))
  const counts = replicas.map((_, index) => {
    const shares = equalShares(rules.examples, index + 1)
    return {
      shares,
      sizes: shares.map(sizeOf),
      totals: [] as number[],
      computing: [] as number[],
      average: [] as number[],
    }
  })
  for (let round = -rules.warmUps; round < rules.rounds; round++) {
    for (const count of counts) {
      const begun = clock()
      const answers = await Promise.all(
        count.shares.flatMap((share, index) => replicas[index]?.compute(weights, share) ?? []),
      )
      const gradients = answers.map(({ gradient }) => gradient)
      count.average = averageGradient(gradients, count.sizes, 'weighted')
      if (round < 0) continue
      count.totals.push(clock() - begun)
      count.computing.push(Math.max(...answers.map(({ computeMs }) => computeMs)))
    }
    progress(round + rules.warmUps + 1)
  }
  const whole = counts[0]?.average ?? []
  return counts.map(({ totals, computing, average }, index) => ({
    replicas: index + 1,
    totalMs: median(totals),
    computeMs: median(computing),
    roundsMs: totals,
    difference: largestDifference(average, whole),
  }))
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2
}
