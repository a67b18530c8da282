export type ClockJudgement = 'ok' | 'behind' | 'far-ahead'

/** Computers correct their clocks by seconds every day; nobody should be told about that. */
export const BEHIND_TOLERANCE_MS = 60_000

/** After so long without the app, a wrong clock is likelier than a learner who was away: ask before scoring. */
export const FAR_AHEAD_MS = 60 * 86_400_000

/**
 * Whether the wall clock fits the log.
 *
 * @param lastEventMs wall time of the last event, null for an empty log
 */
export function clockJudgement(wallMs: number, lastEventMs: number | null): ClockJudgement {
  if (lastEventMs === null) return 'ok'
  if (wallMs < lastEventMs - BEHIND_TOLERANCE_MS) return 'behind'
  return wallMs > lastEventMs + FAR_AHEAD_MS ? 'far-ahead' : 'ok'
}
