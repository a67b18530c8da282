import { recentOffsetChange, zoneOffsetMs } from './zone-offset.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** A study day runs from this local hour to the same hour of the next date. */
export const DEFAULT_ROLLOVER_HOUR = 4

function dayByWallClock(instantMs: number, offsetMs: number, rolloverHour: number): number {
  return Math.floor((instantMs + offsetMs - rolloverHour * HOUR_MS) / DAY_MS)
}

/**
 * The study day of an instant: days from 1970-01-01 to the local date, where local times before the rollover
 * hour belong to the date before. A day that has begun stays: where clocks are set back across the rollover
 * (Casey Station has done so by three hours), the repeated hours still belong to the later day, so study days
 * never run backwards within a zone.
 *
 * @param instantMs milliseconds since 1970 UTC
 * @param zone IANA name of the zone the learner is in, stored with the event
 * @param rolloverHour whole hour from 0 to 23
 * @throws RangeError for an unknown zone, an instant that is no date or an hour outside 0 to 23
 */
export function studyDay(instantMs: number, zone: string, rolloverHour: number = DEFAULT_ROLLOVER_HOUR): number {
  if (!Number.isInteger(rolloverHour) || rolloverHour < 0 || rolloverHour > 23) {
    throw new RangeError(`The day starts at a whole hour from 0 to 23, got ${rolloverHour}`)
  }
  const byWallClock = dayByWallClock(instantMs, zoneOffsetMs(instantMs, zone), rolloverHour)
  const change = recentOffsetChange(instantMs, zone)
  if (change === null || change.offsetAfterMs >= change.offsetBeforeMs) return byWallClock
  return Math.max(byWallClock, dayByWallClock(change.atMs - 1, change.offsetBeforeMs, rolloverHour))
}

/**
 * The first instant of a study day in a zone. Where the rollover hour is skipped by a clock change, the
 * instant of the change; where the whole date is skipped, the start of the next day that exists.
 *
 * @returns milliseconds since 1970 UTC
 */
export function startOfStudyDay(day: number, zone: string, rolloverHour: number = DEFAULT_ROLLOVER_HOUR): number {
  const roughMs = day * DAY_MS + rolloverHour * HOUR_MS
  // No zone is further than a day from UTC, so the start lies between these two.
  let before = roughMs - 2 * DAY_MS
  let after = roughMs + 3 * DAY_MS
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (studyDay(middle, zone, rolloverHour) < day) before = middle
    else after = middle
  }
  return after
}
