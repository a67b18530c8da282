import { copyFileSync, rmSync } from 'node:fs'
import { quickCheck } from '../checks/deep-check.ts'
import { Collection } from '../collection.ts'
import { setDurable } from '../durability.ts'
import { syncFile } from '../durable-files.ts'
import { companions, type HomePaths } from '../home.ts'
import { addDevice, LogWriter, readHead } from '../log/log-writer.ts'
import { judgeSchema, migrate } from '../migrate.ts'
import { storageMoment, storedRolloverHour, type WallClock } from '../open/moment.ts'
import { SqliteFile } from '../sqlite.ts'
import { fileSha256, type ShelvedBackup } from './shelf.ts'

export interface RestoreOptions {
  readonly clock: WallClock
  readonly randomHex: (bytes: number) => string
}

/** The backup cannot be put back. The message is for a person; nothing was changed. */
export class BackupUnusable extends Error {
  override readonly name = 'BackupUnusable'
}

/**
 * Copies a backup to where it waits to become the collection, and makes it one: in today's form, under a new
 * incarnation (so that what was written after the backup never shares an identity with what will be written from
 * now on), with the restore in its log. Complete and on disk when this returns.
 *
 * @throws BackupUnusable; SqliteError or a file system error when the disk is full
 */
export function prepareRestore(paths: HomePaths, backup: ShelvedBackup, { clock, randomHex }: RestoreOptions): void {
  sweepIncoming(paths)
  try {
    copyFileSync(backup.path, paths.incoming)
    // The copy is what is going to be used, so it is the copy whose seal counts.
    if (fileSha256(paths.incoming) !== backup.manifest?.sha256) throw new BackupUnusable(brokenSeal)
    const file = new SqliteFile(paths.incoming, { mustExist: true })
    try {
      const schema = judgeSchema(file)
      if (schema === 'newer') throw new BackupUnusable(tooNew)
      if (schema === 'empty' || schema === 'foreign') throw new BackupUnusable(brokenSeal)
      setDurable(file)
      if (schema === 'older') migrate(file)
      if (quickCheck(file).problems.length > 0) throw new BackupUnusable(brokenSeal)
      beginNewChain(file, backup.id, clock, randomHex)
      file.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      file.close()
    }
    syncFile(paths.incoming)
  } catch (error) {
    sweepIncoming(paths)
    throw error
  }
}

export const brokenSeal =
  'This copy is damaged: it is not what it was when it was made. Nothing was changed; choose another copy.'

const tooNew =
  'This copy was made by a newer version of Lectern. Nothing was changed; install the newer version to restore it.'

function beginNewChain(
  file: SqliteFile,
  backupId: string,
  clock: WallClock,
  randomHex: (bytes: number) => string,
): void {
  const previous = readHead(file)
  const head = file.transaction(() => addDevice(file, randomHex(16)))
  const collection = new Collection(file, new LogWriter(head))
  collection.write(storageMoment(clock, previous?.clockMs ?? null, storedRolloverHour(file)), (transaction) =>
    transaction.appendEvent({
      kind: 'collection.restored',
      body: { backupId, previousIncarnation: previous?.incarnation ?? '' },
    }),
  )
}

function sweepIncoming(paths: HomePaths): void {
  for (const path of [paths.incoming, ...companions(paths.incoming)]) rmSync(path, { force: true })
}
