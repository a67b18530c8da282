import { decayOf, fsrs6Default, type SchedulerParameters } from './parameters.ts'

/**
 * The factor F that makes the curve pass through 0.9 at t = S: F = 0.9^(-1/w20) - 1.
 * Source: the FSRS-6 power forgetting curve, github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm.
 */
export function curveFactor(decay: number): number {
  return 0.9 ** (-1 / decay) - 1
}

/**
 * The chance that an item is recalled now: R(t, S) = (1 + F * t / S)^(-w20).
 *
 * @param elapsedDays days since the last scored answer; fractions are allowed, negative counts as 0
 * @param stabilityDays stability in days, above 0
 * @returns 0 to 1; exactly 1 at 0 elapsed days and 0.9 at `stabilityDays`
 */
export function retrievability(
  elapsedDays: number,
  stabilityDays: number,
  parameters: SchedulerParameters = fsrs6Default,
): number {
  const decay = decayOf(parameters)
  return (1 + (curveFactor(decay) * Math.max(0, elapsedDays)) / stabilityDays) ** -decay
}
