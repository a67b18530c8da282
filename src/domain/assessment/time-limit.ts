/** Time allowed and used, by the clock: it also runs while Lectern is closed. */
export interface TimeLimit {
  readonly startedMs: number
  /** Null where the learner wanted no limit. */
  readonly limitMs: number | null
}

/** Milliseconds left at an instant; negative once the time is up, null without a limit. */
export function timeLeftMs({ startedMs, limitMs }: TimeLimit, instantMs: number): number | null {
  return limitMs === null ? null : startedMs + limitMs - instantMs
}

/** Whether what is done at this instant is late. The last millisecond of the time is still in time. */
export function isLate(limit: TimeLimit, instantMs: number): boolean {
  const left = timeLeftMs(limit, instantMs)
  return left !== null && left < 0
}
