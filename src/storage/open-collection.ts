import { statSync } from 'node:fs'
import { type BackupRecord, newestSealed, shelvedBackups } from './backup/shelf.ts'
import { finishSwap } from './backup/swap.ts'
import { sweepUnfinished, writeBackup } from './backup/write-backup.ts'
import { Collection } from './collection.ts'
import { setDurable } from './durability.ts'
import { type HomePaths, homePaths, makeHome } from './home.ts'
import { readHeads } from './log/heads.ts'
import { LogWriter, readHead } from './log/log-writer.ts'
import { migrate } from './migrate.ts'
import { forgetCleanClose, noteCleanClose } from './open/clean-close.ts'
import { type DamageKind, damageMessage } from './open/damage-words.ts'
import { examine, isAboutTheFile, NoDevice } from './open/examine.ts'
import type { WallClock } from './open/moment.ts'
import { createCollectionFile } from './open/new-collection.ts'
import { assertWritable, isReadOnly, type Look, lookAtNewer, openWithoutWriting } from './open/without-writing.ts'
import { type Owner, OwnerLock } from './owner-lock.ts'
import { SqliteFile, sqliteCode } from './sqlite.ts'

export interface OpenOptions {
  /** The data folder, as an absolute path; made when it is not there. */
  readonly home: string
  /** That many random bytes in hex. */
  readonly randomHex: (bytes: number) => string
  readonly clock: WallClock
  readonly appVersion: string
}

/** What came of opening. Whatever it is, `closeOpened` lets go of it. */
export type Opened =
  | OpenedForWork
  | OpenedToLook
  | OpenedDamaged
  | { readonly mode: 'held'; readonly owner: Owner | null }

export interface OpenedForWork {
  readonly mode: 'open'
  readonly collection: Collection
  readonly lock: OwnerLock
  /** Wall clock of the last deep check that found nothing. */
  readonly checkedMs: number
}

/** For reading; every write fails. */
export type OpenedToLook = Look

export interface OpenedDamaged {
  readonly mode: 'damaged'
  /** What happened, what is safe, what to do. */
  readonly message: string
  /** For a report to the makers. */
  readonly details: string
  readonly newestGoodBackup: BackupRecord | null
  readonly lock: OwnerLock
}

/**
 * Opens the collection of a data folder, or makes it. The lock comes before the first look at the file, and
 * nothing about a file that is not sound is changed.
 *
 * @throws Error only for what is neither damage nor a folder that cannot be written: a full disk, a fault of ours,
 *   or a read-only folder without a library that opens (`NothingToOpen`)
 */
export function openCollection(options: OpenOptions): Opened {
  const paths = homePaths(options.home)
  let acquired: { lock: OwnerLock } | { heldBy: Owner | null }
  try {
    makeHome(paths.folder)
    assertWritable(paths)
    acquired = OwnerLock.acquire(paths.folder)
  } catch (error) {
    if (isReadOnly(error)) return openWithoutWriting(paths)
    throw error
  }
  if ('heldBy' in acquired) return { mode: 'held', owner: acquired.heldBy }
  return openLocked(options, acquired.lock)
}

/** Opens under a lock that is held already; for going on after a restore. Releases the lock when it throws. */
export function openLocked(options: OpenOptions, lock: OwnerLock): Opened {
  const paths = homePaths(options.home)
  try {
    return openSteps(options, paths, lock)
  } catch (error) {
    lock.release()
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) return { mode: 'held', owner: null }
    if (isReadOnly(error)) return openWithoutWriting(paths)
    throw error
  }
}

/**
 * Lets go of whatever was opened; a collection that was worked with is noted as closed in good order.
 *
 * @param doubted whether damage showed while it was open: then the next start has to look closely
 */
export function closeOpened(opened: Opened, home: string, doubted = false): void {
  switch (opened.mode) {
    case 'held':
      return
    case 'look-only':
      opened.look.close()
      return
    case 'damaged':
      opened.lock.release()
      return
    case 'open':
      try {
        const heads = readHeads(opened.collection.read)
        opened.collection.close()
        if (doubted) forgetCleanClose(homePaths(home))
        else noteCleanClose(homePaths(home), heads, opened.checkedMs)
      } catch (error) {
        // A damaged file may refuse what a proper close does; that it is damaged has been said. A full disk keeps
        // the entries in the write-ahead log; the next start looks closely and moves them.
        if (!doubted && !isFull(error)) throw error
      } finally {
        opened.lock.release()
      }
  }
}

function isFull(error: unknown): boolean {
  const code = sqliteCode(error) ?? (error as NodeJS.ErrnoException | null)?.code ?? ''
  return /^(ENOSPC|EDQUOT|EFBIG)$|^SQLITE_(FULL|IOERR_WRITE)/.test(code)
}

function openSteps(options: OpenOptions, paths: HomePaths, lock: OwnerLock): Opened {
  const damaged = (kind: DamageKind, details: string): OpenedDamaged => {
    const newestGoodBackup = newestSealed(paths.backups, options.clock.wallMs())
    const message = damageMessage(kind, newestGoodBackup, options.clock)
    return { mode: 'damaged', message, details, newestGoodBackup, lock }
  }
  finishSwap(paths, options.clock.wallMs())
  sweepUnfinished(paths.backups)
  const found = statSync(paths.collection, { throwIfNoEntry: false })
  if (!found) {
    // Once there were backups there was a library; an empty one in its place would look as if all were lost.
    if (shelvedBackups(paths.backups, options.clock.wallMs()).length > 0)
      return damaged('missing', `${paths.collection} does not exist.`)
    createCollectionFile(paths, options)
  } else if (!found.isFile()) {
    return damaged('foreign', `${paths.collection} is not a file.`)
  } else if (found.size === 0) {
    return damaged('empty', `${paths.collection} has 0 bytes.`)
  }

  const examined = examine(paths, options.clock.wallMs())
  if (examined.damage) return damaged(examined.damage, examined.details)
  if (examined.schema === 'newer') {
    lock.release()
    return lookAtNewer(paths)
  }
  if (examined.schema === 'older') {
    try {
      bringUpToDate(paths, options)
    } catch (error) {
      if (sqliteCode(error) !== 'SQLITE_ERROR') throw error
      return damaged('not-migrated', String(error))
    }
  }
  try {
    return { mode: 'open', collection: openForWork(paths), lock, checkedMs: examined.checkedMs }
  } catch (error) {
    if (!isAboutTheFile(error)) throw error
    return damaged('not-clean', String(error))
  }
}

function openForWork(paths: HomePaths): Collection {
  const file = new SqliteFile(paths.collection, { mustExist: true })
  try {
    setDurable(file)
    // Changes nothing, and fails where SQLite fell back to reading.
    file.run('DELETE FROM draft WHERE 0')
    const head = readHead(file)
    if (!head) throw new NoDevice('The log names no device.')
    return new Collection(file, new LogWriter(head))
  } catch (error) {
    file.close()
    throw error
  }
}

/** A sealed copy of the older form first; then all steps in one transaction. */
function bringUpToDate(paths: HomePaths, { clock, appVersion }: OpenOptions): void {
  forgetCleanClose(paths)
  const file = new SqliteFile(paths.collection, { mustExist: true })
  try {
    setDurable(file)
    writeBackup(file, paths.backups, { reason: 'before-migration', createdMs: clock.wallMs(), appVersion })
    migrate(file)
  } finally {
    file.close()
  }
}
