/** Where a value stands on an axis from `from` to 1, as a share of its length; held inside it. */
export function placeOnScale(value: number, from: number): number {
  return Math.min(1, Math.max(0, (value - from) / (1 - from)))
}

/** Round ticks from the axis's begin to 1: every tenth of a short axis, every quarter of a whole one. */
export function ticksOf(from: number): number[] {
  const count = from > 0 ? Math.round((1 - from) * 10) : 4
  return Array.from({ length: count + 1 }, (_, step) => from + ((1 - from) * step) / count)
}

/** Shares near 1 are told apart better on an axis that begins at a half; below that it has to begin at 0. */
export function axisBegin(lowest: number): number {
  return lowest >= 0.5 ? 0.5 : 0
}
