import { existsSync, statSync } from 'node:fs'
import { type BackupRecord, newestSealed, shelvedBackups } from './backup/shelf.ts'
import { finishSwap } from './backup/swap.ts'
import { sweepUnfinished, writeBackup } from './backup/write-backup.ts'
import { quickCheck } from './checks/deep-check.ts'
import { Collection } from './collection.ts'
import { setDurable } from './durability.ts'
import { type HomePaths, homePaths, makeHome } from './home.ts'
import { readHeads } from './log/heads.ts'
import { LogWriter, readHead } from './log/log-writer.ts'
import { judgeSchema, migrate, type SchemaJudgement } from './migrate.ts'
import { forgetCleanClose, isAsLeft, noteCleanClose, readCleanClose } from './open/clean-close.ts'
import { type DamageKind, damageMessage } from './open/damage-words.ts'
import { type LookOnly, lookAtCopy, lookInPlace, UnsoundCopy } from './open/look-only.ts'
import type { WallClock } from './open/moment.ts'
import { createCollectionFile } from './open/new-collection.ts'
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

export interface OpenedToLook {
  readonly mode: 'look-only'
  /** For reading; every write fails. */
  readonly collection: Collection
  readonly reason: 'newer-version' | 'read-only'
  readonly message: string
  /** For `closeOpened`. */
  readonly look: LookOnly
}

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

/** Lets go of whatever was opened; a collection that was worked with is noted as closed in good order. */
export function closeOpened(opened: Opened, home: string): void {
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
        noteCleanClose(homePaths(home), heads, opened.checkedMs)
      } finally {
        opened.lock.release()
      }
  }
}

function openSteps(options: OpenOptions, paths: HomePaths, lock: OwnerLock): Opened {
  const damaged = (kind: DamageKind, details: string): OpenedDamaged => {
    const newestGoodBackup = newestSealed(paths.backups)
    const message = damageMessage(kind, newestGoodBackup, options.clock)
    return { mode: 'damaged', message, details, newestGoodBackup, lock }
  }
  finishSwap(paths, options.clock.wallMs())
  sweepUnfinished(paths.backups)
  const found = statSync(paths.collection, { throwIfNoEntry: false })
  if (!found) {
    // Once there were backups there was a library; an empty one in its place would look as if all were lost.
    if (shelvedBackups(paths.backups).length > 0) return damaged('missing', `${paths.collection} does not exist.`)
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

interface Examined {
  readonly schema: SchemaJudgement
  readonly damage: DamageKind | null
  readonly details: string
  readonly checkedMs: number
}

/** Looks at the file through a connection that cannot write: closing it leaves file and write-ahead log as they were. */
function examine(paths: HomePaths, nowMs: number): Examined {
  const note = readCleanClose(paths)
  const verdict = (schema: SchemaJudgement, damage: DamageKind | null, details = '', checkedMs = nowMs): Examined => ({
    schema,
    damage,
    details,
    checkedMs,
  })
  let file: SqliteFile | null = null
  try {
    file = new SqliteFile(paths.collection, { readonly: true, mustExist: true })
    const schema = judgeSchema(file)
    if (schema === 'empty') return verdict(schema, 'empty', 'The file holds no tables.')
    if (schema === 'foreign') return verdict(schema, 'foreign', 'The application id is not that of a library.')
    if (schema === 'newer' && note?.schema !== Number(file.pragma('user_version')) && note !== null) {
      return verdict(schema, 'not-clean', 'The version in the file is not the one it was closed with.')
    }
    if (isAsLeft(paths, note, nowMs)) return verdict(schema, null, '', note.checkedMs)
    const short = shortfall(paths, file)
    if (short !== null) return verdict(schema, 'not-clean', short)
    const { problems } = quickCheck(file)
    return problems.length > 0 ? verdict(schema, 'not-clean', problems.join('\n')) : verdict(schema, null)
  } catch (error) {
    if (isAboutTheFile(error)) return verdict('current', 'not-clean', String(error))
    throw error
  } finally {
    file?.close()
  }
}

/**
 * SQLite reads what lies beyond the end of a file as zeros, so a last page that was cut can pass as whole. While the
 * write-ahead log holds pages the length says nothing: they may be the missing ones.
 */
function shortfall({ collection }: HomePaths, file: SqliteFile): string | null {
  if ((statSync(`${collection}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return null
  const expected = Number(file.pragma('page_count')) * Number(file.pragma('page_size'))
  const { size } = statSync(collection)
  return size === expected ? null : `The file has ${size} bytes and should have ${expected}.`
}

function openForWork(paths: HomePaths): Collection {
  const file = new SqliteFile(paths.collection, { mustExist: true })
  try {
    setDurable(file)
    const head = readHead(file)
    if (!head) throw new NoDevice('The log names no device.')
    return new Collection(file, new LogWriter(head))
  } catch (error) {
    file.close()
    throw error
  }
}

class NoDevice extends Error {}

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

function lookAtNewer(paths: HomePaths): OpenedToLook {
  const look = lookInPlace(paths.collection)
  return {
    mode: 'look-only',
    collection: look.collection,
    reason: 'newer-version',
    message:
      'This library was written by a newer version of Lectern, so it is shown but not changed. Install the newer version to study with it.',
    look,
  }
}

/** There is nothing to look at and no right to mend it. The message is for a person. */
export class NothingToOpen extends Error {
  override readonly name = 'NothingToOpen'
}

function openWithoutWriting(paths: HomePaths): OpenedToLook {
  if (!existsSync(paths.collection)) {
    throw new NothingToOpen(
      `The data folder ${paths.folder} holds no library and cannot be written, so none could be made. Allow writing there, or choose another folder with LECTERN_HOME.`,
    )
  }
  const look = lookAtSoundCopy(paths)
  return {
    mode: 'look-only',
    collection: look.collection,
    reason: 'read-only',
    message:
      'The data folder cannot be written, so this library is shown but not changed. Allow writing there and start Lectern again to study.',
    look,
  }
}

function lookAtSoundCopy(paths: HomePaths): LookOnly {
  try {
    return lookAtCopy(paths)
  } catch (error) {
    if (!isAboutTheFile(error)) throw error
    throw new NothingToOpen(
      `The library in ${paths.folder} did not open cleanly, and the folder cannot be written, so no copy could be restored. Nothing was changed; allow writing there and start Lectern again.`,
      { cause: error },
    )
  }
}

function isReadOnly(error: unknown): boolean {
  const code = sqliteCode(error) ?? (error as NodeJS.ErrnoException | null)?.code ?? ''
  return /^(EACCES|EROFS|EPERM)$|^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code)
}

function isAboutTheFile(error: unknown): boolean {
  if (error instanceof NoDevice || error instanceof UnsoundCopy) return true
  const code = sqliteCode(error)
  return (
    code === 'SQLITE_ERROR' ||
    code?.startsWith('SQLITE_CORRUPT') ||
    code?.startsWith('SQLITE_IOERR') ||
    code === 'SQLITE_NOTADB' ||
    false
  )
}
