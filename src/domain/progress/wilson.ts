import type { Share } from './measured.ts'

/** The 97.5 % quantile of the normal distribution, for two-sided 95 % intervals. */
export const NORMAL_97_5 = 1.959963984540054

/**
 * A share of successes with its 95 % interval by Wilson (1927), score interval without continuity correction.
 * It stays inside 0 to 1 and is right for small counts and shares near 1, which retention is full of.
 *
 * @param successes 0 to n
 * @param n observations, at least 1
 * @throws RangeError when there are no observations or more successes than those
 */
export function wilsonShare(successes: number, n: number): Share {
  if (!(n > 0 && successes >= 0 && successes <= n)) {
    throw new RangeError(`Not a share: ${successes} of ${n}`)
  }
  const rate = successes / n
  const spread = NORMAL_97_5 ** 2 / n
  const centre = (rate + spread / 2) / (1 + spread)
  const half = (NORMAL_97_5 / (1 + spread)) * Math.sqrt((rate * (1 - rate)) / n + spread / (4 * n))
  // At the ends rounding could put the share itself a hair outside.
  return { rate, low: Math.max(0, Math.min(rate, centre - half)), high: Math.min(1, Math.max(rate, centre + half)) }
}
