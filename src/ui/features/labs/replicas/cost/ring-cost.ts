/** What a step costs by the model; every number is the learner's own assumption. */
export interface CostAssumptions {
  readonly examplesPerStep: number
  readonly msPerExample: number
  readonly millionParameters: number
  readonly gigabytesPerSecond: number
  readonly latencyMs: number
}

export interface StepCost {
  readonly replicas: number
  readonly computeMs: number
  readonly exchangeMs: number
  readonly totalMs: number
  /** How many times as fast as one replica. */
  readonly speedUp: number
}

const bytesPerParameter = 4

/**
 * One data-parallel step with a fixed batch. Computing takes as long as the largest share. Gradients are averaged by a
 * ring: 2(N - 1) rounds, in each of which every replica sends the N-th part of the gradient to its neighbour.
 * Source of the ring's cost: P. Patarasuk and X. Yuan, Bandwidth optimal all-reduce algorithms for clusters of
 * workstations, Journal of Parallel and Distributed Computing 69 (2009), 117-124. The two parts do not overlap here,
 * though real systems let them.
 */
export function stepCost(assumptions: CostAssumptions, replicas: number): StepCost {
  const single = computeMs(assumptions, 1)
  const compute = computeMs(assumptions, replicas)
  const exchange = exchangeMs(assumptions, replicas)
  const totalMs = compute + exchange
  return { replicas, computeMs: compute, exchangeMs: exchange, totalMs, speedUp: single / totalMs }
}

function computeMs({ examplesPerStep, msPerExample }: CostAssumptions, replicas: number): number {
  return Math.ceil(examplesPerStep / replicas) * msPerExample
}

function exchangeMs(assumptions: CostAssumptions, replicas: number): number {
  const { millionParameters, gigabytesPerSecond, latencyMs } = assumptions
  const bytes = millionParameters * 1e6 * bytesPerParameter
  const bytesPerMs = gigabytesPerSecond * 1e6
  return 2 * (replicas - 1) * (latencyMs + bytes / replicas / bytesPerMs)
}

export const mostReplicas = 8

export function stepCosts(assumptions: CostAssumptions): StepCost[] {
  return Array.from({ length: mostReplicas }, (_, index) => stepCost(assumptions, index + 1))
}

/** The first of those that cost least. */
export function cheapest(costs: readonly StepCost[]): StepCost | undefined {
  return costs.reduce<StepCost | undefined>(
    (best, cost) => (best && best.totalMs <= cost.totalMs ? best : cost),
    undefined,
  )
}
