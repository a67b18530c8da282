/**
 * The chance that chance alone gives a chi-square statistic at least this large: the upper regularised incomplete gamma
 * function Q(df / 2, x / 2). For whole degrees of freedom it is a finite sum (Abramowitz and Stegun, 26.4.4 and 26.4.5).
 * @param statistic at least 0
 * @param degreesOfFreedom whole number, at least 1
 */
export function chiSquareTail(statistic: number, degreesOfFreedom: number): number {
  if (statistic <= 0) return 1
  const half = statistic / 2
  if (degreesOfFreedom % 2 === 0) {
    let term = Math.exp(-half)
    let sum = term
    for (let k = 1; k < degreesOfFreedom / 2; k += 1) {
      term *= half / k
      sum += term
    }
    return sum
  }
  let term = Math.sqrt((2 * statistic) / Math.PI) * Math.exp(-half)
  let sum = complementaryError(Math.sqrt(half))
  for (let k = 3; k <= degreesOfFreedom; k += 2) {
    sum += term
    term *= statistic / k
  }
  return sum
}

/** erfc for x >= 0: its series where that is short, its continued fraction (A. and S. 7.1.6 and 7.1.14) elsewhere. */
function complementaryError(x: number): number {
  if (x < 2) {
    let term = x
    let sum = x
    for (let n = 1; n < 60; n += 1) {
      term *= (2 * x * x) / (2 * n + 1)
      sum += term
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
  }
  let fraction = x
  for (let k = 60; k >= 1; k -= 1) fraction = x + k / 2 / fraction
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction
}

/** How far counts are from what chance would spread evenly, or by the given expectation. */
export function chiSquare(counts: readonly number[], expected: readonly number[]): number {
  return counts.reduce((sum, count, at) => {
    const mean = expected[at] ?? 0
    return mean === 0 ? sum : sum + (count - mean) ** 2 / mean
  }, 0)
}
