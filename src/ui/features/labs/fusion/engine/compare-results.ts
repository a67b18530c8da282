/** How far two results agree, number by number. */
export interface Agreement {
  readonly compared: number
  /** How many numbers are not the same to the bit. */
  readonly different: number
  /** 0 when none differs. */
  readonly largestDifference: number
}

/** Numbers are the same when their bits are, so 0 and -0 differ; NaN is the same as NaN. */
export function compareResults(one: ArrayLike<number>, other: ArrayLike<number>): Agreement {
  const compared = Math.max(one.length, other.length)
  let different = 0
  let largestDifference = 0
  for (let index = 0; index < compared; index++) {
    const [a, b] = [one[index] ?? Number.NaN, other[index] ?? Number.NaN]
    if (Object.is(a, b)) continue
    different += 1
    largestDifference = Math.max(largestDifference, Math.abs(a - b))
  }
  return { compared, different, largestDifference }
}
