import { Sentence } from './sentence.ts'

/** Where a backend gets its time from. */
export interface RunningClock {
  /** Milliseconds since 1970. */
  wallMs(): number
  /** IANA name, such as `Europe/Berlin`. */
  zone(): string
}

/**
 * The machine's clock; or, for tests, one that stood at `startAt` when Lectern started and has run on since.
 *
 * @param startAt `LECTERN_NOW`: an ISO 8601 instant with its offset, or milliseconds since 1970
 * @param packaged an installed app has no test clock: a wrong date would spoil the schedule for good
 * @throws Sentence when `startAt` is refused or is no instant
 */
export function runningClock({ startAt, packaged }: { startAt: string | undefined; packaged: boolean }): RunningClock {
  const zone = heldZone()
  if (!startAt) return { wallMs: () => Date.now(), zone }
  if (packaged)
    throw new Sentence('LECTERN_NOW is for tests and an installed Lectern refuses it. Unset it, then start again.')
  const startMs = instantMs(startAt)
  const sinceMs = performance.now()
  return { wallMs: () => startMs + Math.floor(performance.now() - sinceMs), zone }
}

/** Asking the system takes a quarter as long as a whole answer, and a zone that changes may be noticed a minute late. */
const ZONE_HOLDS_MS = 60_000

function heldZone(): () => string {
  let zone = ''
  let askedMs = Number.NEGATIVE_INFINITY
  return () => {
    const nowMs = performance.now()
    if (nowMs - askedMs >= ZONE_HOLDS_MS) {
      zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
      askedMs = nowMs
    }
    return zone
  }
}

function instantMs(text: string): number {
  const written = /^\d+$/.test(text) ? Number(text) : Date.parse(text)
  const hasOffset = /^\d+$|Z$|[+-]\d\d:?\d\d$/.test(text)
  if (Number.isSafeInteger(written) && hasOffset) return written
  throw new Sentence(`LECTERN_NOW is "${text}"; it takes an instant such as 2026-11-20T09:00:00Z.`)
}
