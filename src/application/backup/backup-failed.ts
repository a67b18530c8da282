import { BackupUnusable } from '#storage/backup/prepare-restore.ts'
import { WorkerFailed } from '#storage/backup/worker-job.ts'
import { BackupFailed } from '#storage/backup/write-backup.ts'
import { sqliteCode } from '#storage/sqlite.ts'
import { Failed } from '../failed.ts'

/** Words for what can go wrong around backups; anything else is passed on as it is. */
export function backupFailure(error: unknown): unknown {
  if (error instanceof BackupUnusable) return new Failed('not-found', error.message)
  const details = error instanceof Error ? error.message : String(error)
  const code = error instanceof WorkerFailed ? error.code : (sqliteCode(error) ?? systemCode(error))
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' || code?.startsWith('SQLITE_IOERR_WRITE')) {
    return new Failed(
      'disk-full',
      'The copy could not be made: the disk is full. Your answers are safe; free some space, then try again.',
      details,
    )
  }
  if (/^(EACCES|EPERM|EROFS|SQLITE_READONLY.*|SQLITE_CANTOPEN.*)$/.test(code ?? '')) {
    return new Failed(
      'read-only',
      'The copy could not be made: the backups folder cannot be written. Your answers are safe.',
      details,
    )
  }
  if (error instanceof BackupFailed || code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new Failed(
      'damaged',
      'No sound copy of the library could be made. Nothing was changed; restore an earlier copy.',
      details,
    )
  }
  return error
}

const systemCode = (error: unknown): string | null => (error as NodeJS.ErrnoException | null)?.code ?? null
