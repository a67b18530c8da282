/** Longest pause without input that still counts as thinking (ux 6.2, "Time"). */
export const IDLE_AFTER_MS = 60_000
/** An answer never counts for more than this, whatever the clock says; the contract refuses more. */
export const LONGEST_ATTEMPT_MS = 120_000

/**
 * Measures how long an attempt took: from the first `start` to `read`, leaving out what lies beyond
 * {@link IDLE_AFTER_MS} in any pause without input, and capped at {@link LONGEST_ATTEMPT_MS}.
 *
 * @param now milliseconds of a clock that never runs backwards
 */
export function createAttemptClock(now: () => number) {
  let activeMs = 0
  let lastInputMs: number | null = null

  function countUpTo(instantMs: number): void {
    if (lastInputMs !== null) activeMs += Math.min(Math.max(0, instantMs - lastInputMs), IDLE_AFTER_MS)
    lastInputMs = instantMs
  }

  return {
    /** Begins to count; later calls change nothing until `reset`. */
    start(): void {
      lastInputMs ??= now()
    },
    /** The learner did something: the pause so far is settled. Before `start` this begins to count. */
    touch(): void {
      countUpTo(now())
    },
    /** Whole milliseconds so far, 0 to 120 000. */
    read(): number {
      countUpTo(now())
      return Math.min(Math.round(activeMs), LONGEST_ATTEMPT_MS)
    },
    reset(): void {
      activeMs = 0
      lastInputMs = null
    },
  }
}
export type AttemptClock = ReturnType<typeof createAttemptClock>
