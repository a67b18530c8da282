import { defaultSettings } from '#domain/settings.ts'
import { clockJudgement } from '#domain/time/clock-judgement.ts'
import { studyDay } from '#domain/time/study-day.ts'
import type { Moment } from '../log/log-writer.ts'
import type { ReadDb } from '../sqlite.ts'

export interface WallClock {
  /** Milliseconds since 1970 by the wall clock. */
  wallMs(): number
  /** IANA name of the zone the learner is in. */
  zone(): string
}

/**
 * The moment of an entry that storage itself writes (a collection made, a backup restored). A date far ahead that
 * nobody has vouched for is not taken over: such an entry is dated with the last one.
 */
export function storageMoment(clock: WallClock, lastEntryMs: number | null, rolloverHour: number): Moment {
  const zone = clock.zone()
  const now = clock.wallMs()
  const wallMs = lastEntryMs !== null && clockJudgement(now, lastEntryMs) === 'far-ahead' ? lastEntryMs : now
  const instantMs = Math.max(wallMs, lastEntryMs ?? wallMs)
  return { wallMs, instantMs, zone, day: studyDay(instantMs, zone, rolloverHour) }
}

/** The hour the learner's day begins at, as the collection has it. */
export function storedRolloverHour(db: ReadDb): number {
  const stored = db.value<string>("SELECT value FROM setting WHERE name = 'rolloverHour'")
  const hour = stored === undefined ? Number.NaN : Number(stored)
  return Number.isInteger(hour) && hour >= 0 && hour <= 23 ? hour : defaultSettings.rolloverHour
}
