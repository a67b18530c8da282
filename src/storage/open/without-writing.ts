import { accessSync, constants, existsSync } from 'node:fs'
import type { Collection } from '../collection.ts'
import { companions, type HomePaths } from '../home.ts'
import { sqliteCode } from '../sqlite.ts'
import { isAboutTheFile } from './examine.ts'
import { type LookOnly, lookAtCopy, lookInPlace } from './look-only.ts'

/**
 * SQLite opens what it may not write for reading only and says nothing, the lock included: nobody would be kept out.
 *
 * @throws EACCES, EPERM or EROFS
 */
export function assertWritable(paths: HomePaths): void {
  accessSync(paths.folder, constants.W_OK)
  for (const path of [paths.collection, paths.lock, ...companions(paths.collection)]) {
    if (existsSync(path)) accessSync(path, constants.W_OK)
  }
}

/** Whether an error says that something may not be written. */
export function isReadOnly(error: unknown): boolean {
  const code = sqliteCode(error) ?? (error as NodeJS.ErrnoException | null)?.code ?? ''
  return /^(EACCES|EROFS|EPERM)$|^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code)
}

/** A look at a collection and why it is no more than that. */
export interface Look {
  readonly mode: 'look-only'
  readonly collection: Collection
  readonly reason: 'newer-version' | 'read-only'
  readonly message: string
  readonly look: LookOnly
}

export function lookAtNewer(paths: HomePaths): Look {
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

export function openWithoutWriting(paths: HomePaths): Look {
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
