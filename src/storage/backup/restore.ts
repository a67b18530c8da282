import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Collection } from '../collection.ts'
import { homePaths } from '../home.ts'
import { sqliteCode } from '../sqlite.ts'
import { BackupUnusable, brokenSeal, prepareRestore, type RestoreOptions } from './prepare-restore.ts'
import { type BackupRecord, type ShelvedBackup, sealHolds, shelved, toRecord } from './shelf.ts'
import { swapIn } from './swap.ts'
import { BackupFailed, writeBackup } from './write-backup.ts'

export interface RestorePlace extends RestoreOptions {
  readonly home: string
  readonly appVersion: string
}

export interface Restored {
  readonly restored: BackupRecord
  /** Where the file that was replaced lies now: a path inside the data folder. */
  readonly keptAs: string
}

/**
 * Everything about a restore that can fail, before anything is closed or moved: seal, a copy of the present
 * collection, the backup made into a collection of its own. The lock must be held.
 *
 * @param present the collection that is open; null when the present file cannot be read
 * @throws BackupUnusable; SqliteError SQLITE_FULL and the like. Nothing has changed then
 */
export function makeReady(place: RestorePlace, id: string, present: Collection | null): ShelvedBackup {
  const paths = homePaths(place.home)
  const backup = shelved(paths.backups, id)
  if (backup === null) throw new BackupUnusable('There is no such copy any more. Nothing was changed; choose another.')
  if (!sealHolds(backup)) throw new BackupUnusable(brokenSeal)
  if (present) keepPresent(present, paths.backups, place)
  prepareRestore(paths, backup, place)
  return backup
}

/**
 * Closes the present collection and puts what was made ready in its place. A kill at any point leaves the old
 * collection or the new one; after an error, opening the data folder again tells which.
 */
export function putInPlace(place: RestorePlace, backup: ShelvedBackup, present: Collection | null): Restored {
  const paths = homePaths(place.home)
  if (present) letGo(present)
  const keptAs = swapIn(paths, place.clock.wallMs())
  return { restored: toRecord(backup, true), keptAs: keptPath(paths.setAside, keptAs) }
}

/** A copy of what is about to be replaced. Where the file is too damaged to be copied, setting it aside must do. */
function keepPresent(present: Collection, folder: string, { clock, appVersion }: RestorePlace): void {
  try {
    writeBackup(present.file, folder, { reason: 'before-restore', createdMs: clock.wallMs(), appVersion })
  } catch (error) {
    const code = sqliteCode(error) ?? ''
    if (!(error instanceof BackupFailed) && !code.startsWith('SQLITE_CORRUPT')) throw error
  }
}

/** A file that is damaged may refuse the housekeeping of a proper close; it is let go all the same. */
function letGo(present: Collection): void {
  try {
    present.close()
  } catch {
    // It is closed.
  }
}

const keptPath = (setAside: string, name: string): string =>
  existsSync(join(setAside, name)) ? join(setAside, name) : setAside
