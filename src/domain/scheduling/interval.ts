import { curveFactor } from './forgetting-curve.ts'
import { decayOf, fsrs6Default, type SchedulerParameters } from './parameters.ts'

export const MAX_INTERVAL_DAYS = 36_500

/**
 * How long an interval is at a desired retention, in stabilities: (r^(-1/w20) - 1) / F, the inverse of the
 * forgetting curve. 1 at a retention of 0.9.
 *
 * @param desiredRetention above 0 and below 1
 */
export function intervalMultiple(desiredRetention: number, parameters: SchedulerParameters = fsrs6Default): number {
  if (!(desiredRetention > 0 && desiredRetention < 1)) {
    throw new RangeError(`Desired retention must lie between 0 and 1, got ${desiredRetention}`)
  }
  const decay = decayOf(parameters)
  return (desiredRetention ** (-1 / decay) - 1) / curveFactor(decay)
}

/**
 * Days, unrounded and without fuzz, until recall falls to the desired retention; at most 36,500.
 * Whole days come from `fuzzedInterval`.
 */
export function intervalFor(
  stabilityDays: number,
  desiredRetention: number,
  parameters: SchedulerParameters = fsrs6Default,
): number {
  return Math.min(MAX_INTERVAL_DAYS, stabilityDays * intervalMultiple(desiredRetention, parameters))
}
