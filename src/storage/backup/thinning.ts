import { rmSync } from 'node:fs'
import { dayToDate, mondayOf } from '#domain/time/calendar-date.ts'
import { studyDay } from '#domain/time/study-day.ts'
import { syncFolder } from '../durable-files.ts'
import type { BackupReason } from './manifest.ts'
import { type ShelvedBackup, shelvedBackups } from './shelf.ts'

const DAY_MS = 86_400_000

/** How many are kept: of the last day, then the newest of so many days, weeks and months that have any. */
const KEPT = { lastDay: 10, days: 7, weeks: 4, months: 6 } as const

/** What a restore replaced stays at least this long, for second thoughts. */
const BEFORE_RESTORE_MS = 14 * DAY_MS

export interface Thinnable {
  readonly id: string
  readonly createdMs: number
  readonly reason: BackupReason
  /** Whether it can be restored as far as is known; one that cannot never takes the place of one that can. */
  readonly good: boolean
}

/**
 * Which backups may go. Periods without any backup do not count, so a long absence empties nothing.
 *
 * @param nowMs wall clock; backups dated later are kept
 * @param zone the learner's zone, which decides where days, weeks and months begin
 */
export function superfluous(backups: readonly Thinnable[], nowMs: number, zone: string): Thinnable[] {
  const isAhead = ({ createdMs }: Thinnable) => createdMs > nowMs
  const sorted = backups.filter((backup) => backup.good).sort((left, right) => right.createdMs - left.createdMs)
  if (sorted.length === 0) return []
  // Those dated ahead, made while the date was wrong, take nobody's place: least of all that of the one just made.
  const good = sorted.filter((backup) => !isAhead(backup))
  const dayOf = (backup: Thinnable) => studyDay(backup.createdMs, zone, 0)
  const kept = new Set<Thinnable>([
    ...good.slice(0, 1),
    ...good.filter(({ createdMs }) => createdMs > nowMs - DAY_MS).slice(0, KEPT.lastDay),
    ...sorted.filter(isAhead),
    ...newestOfEach(good, KEPT.days, dayOf),
    ...newestOfEach(good, KEPT.weeks, (backup) => mondayOf(dayOf(backup))),
    ...newestOfEach(good, KEPT.months, (backup) => dayToDate(dayOf(backup)).iso.slice(0, 7)),
  ])
  return backups.filter(
    (backup) =>
      !kept.has(backup) && !(backup.reason === 'before-restore' && backup.createdMs > nowMs - BEFORE_RESTORE_MS),
  )
}

function newestOfEach(
  newestFirst: readonly Thinnable[],
  periods: number,
  periodOf: (backup: Thinnable) => string | number,
): Thinnable[] {
  const newest = new Map<string | number, Thinnable>()
  for (const backup of newestFirst) {
    const period = periodOf(backup)
    if (!newest.has(period)) newest.set(period, backup)
  }
  return [...newest.values()].slice(0, periods)
}

/**
 * Deletes what is superfluous. Call right after a backup was made and verified: then at least that one is good.
 * Whether the others are is judged by manifest and length, not by reading them all again.
 */
export function thinBackups(folder: string, nowMs: number, zone: string): void {
  const shelf = new Map(shelvedBackups(folder, nowMs).map((backup) => [backup.id, backup]))
  const candidates = [...shelf.values()].map(toThinnable)
  for (const { id } of superfluous(candidates, nowMs, zone)) {
    const backup = shelf.get(id)
    if (!backup) continue
    // The backup before its manifest: what is left by a cut in between is no backup, not a doubtful one.
    rmSync(backup.path, { force: true })
    rmSync(backup.manifestPath, { force: true })
  }
  syncFolder(folder)
}

function toThinnable({ id, createdMs, manifest, bytes }: ShelvedBackup): Thinnable {
  return { id, createdMs, reason: manifest?.reason ?? 'manual', good: manifest !== null && manifest.bytes === bytes }
}
