import { averageGradient, type Exchange } from './combine.ts'
import { gradientOf, largestDifference } from './gradient.ts'
import { type LinearBatch, lengthOf } from './linear-batch.ts'
import { type Share, sizeOf } from './shares.ts'

/** Everything that training together depends on. */
export interface Together {
  readonly batch: LinearBatch
  readonly shares: readonly Share[]
  readonly exchange: Exchange
  readonly learningRate: number
}

/** One step of all replicas, next to the same step of a single model that sees the whole batch. */
export interface Step {
  /** Each replica's gradient of its own share, at its own weights. */
  readonly gradients: readonly (readonly number[])[]
  /** What all replicas moved by; null when each moved by its own. */
  readonly average: readonly number[] | null
  /** The gradient of the whole batch at the weights of replica 1. */
  readonly whole: readonly number[]
  /** Weights after the step, replica by replica, and those of the single model. */
  readonly weights: readonly (readonly number[])[]
  readonly single: readonly number[]
}

/** Where all models begin. */
export function startingPoint({ batch, shares }: Together): Pick<Step, 'weights' | 'single'> {
  const zero = () => Array<number>(batch.width).fill(0)
  return { weights: shares.map(zero), single: zero() }
}

export function takeStep(together: Together, before: Pick<Step, 'weights' | 'single'>): Step {
  const { batch, shares, exchange, learningRate } = together
  const weightsOf = (index: number) => before.weights[index] ?? []
  const gradients = shares.map(({ from, to }, index) => gradientOf(batch, weightsOf(index), from, to))
  const average = exchange === 'none' ? null : averageGradient(gradients, shares.map(sizeOf), exchange)
  const moved = (weights: readonly number[], gradient: readonly number[]) =>
    weights.map((weight, column) => weight - learningRate * (gradient[column] ?? 0))
  return {
    gradients,
    average,
    whole: gradientOf(batch, weightsOf(0), 0, lengthOf(batch)),
    weights: gradients.map((own, index) => moved(weightsOf(index), average ?? own)),
    single: moved(before.single, gradientOf(batch, before.single, 0, lengthOf(batch))),
  }
}

export function takeSteps(together: Together, count: number): Step[] {
  const steps: Step[] = []
  let state = startingPoint(together)
  for (let index = 0; index < count; index++) {
    const step = takeStep(together, state)
    steps.push(step)
    state = step
  }
  return steps
}

/** How far the two replicas that differ most lie apart; 0 when all are equal to the bit. */
export function spreadOf({ weights }: Pick<Step, 'weights'>): number {
  return Math.max(0, ...weights.flatMap((one) => weights.map((other) => largestDifference(one, other))))
}

/** How far the replica that is furthest away is from the single model. */
export function distanceFromSingle({ weights, single }: Pick<Step, 'weights' | 'single'>): number {
  return Math.max(0, ...weights.map((own) => largestDifference(own, single)))
}

/** Differences up to this are rounding, for numbers of about this size in 64 bits. */
export const roundingLimit = 1e-12
