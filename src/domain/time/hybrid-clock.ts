/**
 * Time of an event for ordering: milliseconds that never go back, and a counter for events within one.
 * A hybrid logical clock after Kulkarni, Demirbas, Madappa, Avva and Leone, "Logical Physical Clocks" (2014).
 */
export interface HybridTime {
  readonly ms: number
  /** 0 to 2^32 - 1. */
  readonly counter: number
}

export const MAX_COUNTER = 0xffff_ffff

/**
 * The time of the next event: the wall clock, unless it stands still or went back, then one count further.
 *
 * @param previous time of the last event known here, null for the first
 * @param wallMs wall clock, milliseconds since 1970 UTC
 */
export function tick(previous: HybridTime | null, wallMs: number): HybridTime {
  const ms = Math.floor(wallMs)
  if (previous === null || ms > previous.ms) return { ms, counter: 0 }
  if (previous.counter >= MAX_COUNTER) return { ms: previous.ms + 1, counter: 0 }
  return { ms: previous.ms, counter: previous.counter + 1 }
}

/** Negative when `left` comes first, 0 when both are the same. */
export function compareHybridTimes(left: HybridTime, right: HybridTime): number {
  return left.ms - right.ms || left.counter - right.counter
}
