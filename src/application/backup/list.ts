import type { Backup } from '#contract/backup.ts'
import type { OutputOf } from '#contract/contract.ts'
import { shelvedBackups, toRecord } from '#storage/backup/shelf.ts'
import { homePaths } from '#storage/home.ts'
import { isSealed } from './seals.ts'
import type { BackupSurroundings } from './surroundings.ts'

/** All backups, newest first, each with whether its seal holds. */
export async function listBackups({
  home,
  clock,
}: Pick<BackupSurroundings, 'home' | 'clock'>): Promise<OutputOf<'backup.list'>> {
  const folder = homePaths(home).backups
  const backups: Backup[] = []
  for (const shelved of shelvedBackups(folder, clock.wallMs())) backups.push(toRecord(shelved, await isSealed(shelved)))
  return { folder, totalBytes: backups.reduce((sum, { bytes }) => sum + bytes, 0), backups }
}
