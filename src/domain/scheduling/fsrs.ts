import { FSRSAlgorithm, generatorParameters } from 'ts-fsrs'
import type { Memory } from './memory.ts'
import { fsrs6Default, type SchedulerParameters } from './parameters.ts'
import type { Rating } from './rating.ts'

const algorithms = new WeakMap<SchedulerParameters, FSRSAlgorithm>()

function algorithmFor(parameters: SchedulerParameters): FSRSAlgorithm {
  const known = algorithms.get(parameters)
  if (known) return known
  const algorithm = new FSRSAlgorithm(
    generatorParameters({ w: parameters.weights, enable_fuzz: false, enable_short_term: true }),
  )
  algorithms.set(parameters, algorithm)
  return algorithm
}

/** Math.exp and Math.pow may differ in their last bits between engines; eight decimals are the same everywhere. */
function rounded(value: number): number {
  return Math.round(value * 1e8) / 1e8
}

/**
 * One FSRS-6 step. Only the library's formula is used, never its idea of a day: it would count UTC calendar
 * days, so elapsed study days are counted by us and handed in.
 *
 * @param memory null before the first scored answer
 * @param elapsedDays whole study days since the last scored answer; 0 takes the same-day step
 * @throws RangeError when `elapsedDays` is negative or not whole
 */
export function nextMemory(
  memory: Memory | null,
  elapsedDays: number,
  rating: Rating,
  parameters: SchedulerParameters = fsrs6Default,
): Memory {
  if (!Number.isInteger(elapsedDays) || elapsedDays < 0) {
    throw new RangeError(`Elapsed study days must be a whole number from 0, got ${elapsedDays}`)
  }
  const state = memory && { stability: memory.stabilityDays, difficulty: memory.difficulty }
  const next = algorithmFor(parameters).next_state(state, elapsedDays, rating)
  return { stabilityDays: rounded(next.stability), difficulty: rounded(next.difficulty) }
}
