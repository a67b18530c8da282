import type { Backup } from '#contract/backup.ts'
import { hasNews, isDailyDue } from '#storage/backup/due.ts'
import type { BackupReason } from '#storage/backup/manifest.ts'
import { thinBackups } from '#storage/backup/thinning.ts'
import { backUpBeside } from '#storage/backup/worker-job.ts'
import { writeBackup } from '#storage/backup/write-backup.ts'
import type { Collection } from '#storage/collection.ts'
import { homePaths } from '#storage/home.ts'
import type { Outcome } from '../context.ts'
import { backupFailure } from './backup-failed.ts'
import type { BackupSurroundings } from './surroundings.ts'

/** Makes a sealed, verified copy now, in a thread of its own. @throws Failed */
export async function createBackup(surroundings: BackupSurroundings): Promise<Outcome<Backup>> {
  return { value: await beside(surroundings, 'manual'), changed: ['backups'] }
}

/** For a quiet moment of every hour: a copy a day while the app stays open. @throws Failed */
export async function backUpIfDue(surroundings: BackupSurroundings, collection: Collection): Promise<Backup | null> {
  const { home, clock } = surroundings
  if (!isDailyDue(collection.read, homePaths(home).backups, clock.wallMs())) return null
  return beside(surroundings, 'daily')
}

/** Right before closing: a copy, if the log has moved since the newest one. Waits for nothing. @throws Failed */
export function backUpAtClose(surroundings: BackupSurroundings, collection: Collection): Backup | null {
  const folder = homePaths(surroundings.home).backups
  const { clock, version } = surroundings
  if (!hasNews(collection.read, folder, clock.wallMs())) return null
  const createdMs = clock.wallMs()
  try {
    const made = writeBackup(collection.file, folder, { reason: 'close', createdMs, appVersion: version })
    thinBackups(folder, createdMs, clock.zone())
    return made
  } catch (error) {
    throw backupFailure(error)
  }
}

async function beside({ home, clock, version, worker }: BackupSurroundings, reason: BackupReason): Promise<Backup> {
  const order = { reason, createdMs: clock.wallMs(), appVersion: version }
  try {
    return await backUpBeside(worker, { home, order, zone: clock.zone() })
  } catch (error) {
    throw backupFailure(error)
  }
}
