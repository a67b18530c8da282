/** How a crowd of numbers is spread: counts of equal bins from `from` to `to`. */
export interface Histogram {
  readonly from: number
  readonly to: number
  readonly counts: readonly number[]
}

/** Mean and standard deviation (of the whole crowd, not of a sample), least and greatest. */
export interface Spread {
  readonly count: number
  readonly least: number
  readonly greatest: number
  readonly mean: number
  readonly deviation: number
}

/** The last bin holds its upper edge; what lies outside is left out. @param bins at least 1 */
export function histogram(values: ArrayLike<number>, from: number, to: number, bins: number): Histogram {
  const counts = Array.from({ length: bins }, () => 0)
  for (const value of Array.from(values)) {
    if (!(value >= from && value <= to)) continue
    const bin = to > from ? Math.min(bins - 1, Math.floor(((value - from) / (to - from)) * bins)) : 0
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return { from, to, counts }
}

/** Null of an empty crowd. */
export function spreadOf(values: ArrayLike<number>): Spread | null {
  const numbers = Array.from(values)
  if (numbers.length === 0) return null
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  const variance = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length
  return {
    count: numbers.length,
    least: Math.min(...numbers),
    greatest: Math.max(...numbers),
    mean,
    deviation: Math.sqrt(variance),
  }
}

/** At most `count` of the list, evenly spaced, the first and the last always among them. */
export function evenly<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list]
  return Array.from({ length: count }, (_, index) => list[Math.round((index * (list.length - 1)) / (count - 1))] as T)
}
