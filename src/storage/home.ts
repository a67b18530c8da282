import { mkdirSync } from 'node:fs'
import { join, posix, win32 } from 'node:path'

/** Everything Lectern keeps in the data folder, and nothing of it anywhere else. */
export interface HomePaths {
  readonly folder: string
  readonly collection: string
  /** Held by the one process that has the collection open; empty. */
  readonly lock: string
  /** Written at a clean close; lets the next start skip the deep check. */
  readonly cleanClose: string
  /** A new collection is made here in full before it gets its name. */
  readonly unborn: string
  /** A backup on its way to become the collection, complete before the marker is written. */
  readonly incoming: string
  /** There from the decision to restore until the restored file is in place. */
  readonly restoreMarker: string
  readonly backups: string
  /** Files that were replaced; never deleted by Lectern. */
  readonly setAside: string
}

export function homePaths(folder: string): HomePaths {
  return {
    folder,
    collection: join(folder, 'collection.sqlite'),
    lock: join(folder, 'collection.lock'),
    cleanClose: join(folder, 'clean.json'),
    unborn: join(folder, 'collection.sqlite.new'),
    incoming: join(folder, 'collection.sqlite.incoming'),
    restoreMarker: join(folder, 'restoring.json'),
    backups: join(folder, 'backups'),
    setAside: join(folder, 'set-aside'),
  }
}

/** Makes the data folder for the learner's eyes alone. A folder that is there already keeps its permissions. */
export function makeHome(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** What SQLite may have left beside a database; each belongs to it and moves with it. */
export function companions(databasePath: string): readonly string[] {
  return [`${databasePath}-wal`, `${databasePath}-shm`, `${databasePath}-journal`]
}

/**
 * The data folder: `LECTERN_HOME`, or the place where the platform keeps what applications store for a person.
 * Sources: XDG Base Directory Specification 0.8; Apple's File System Programming Guide; Windows known folders.
 */
export function defaultHome(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  homedir: string,
): string {
  if (env.LECTERN_HOME) return env.LECTERN_HOME
  if (platform === 'darwin') return posix.join(homedir, 'Library', 'Application Support', 'Lectern')
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(homedir, 'AppData', 'Roaming'), 'Lectern')
  const shared = env.XDG_DATA_HOME
  // The specification: a relative path is invalid and is to be ignored.
  return posix.join(shared && posix.isAbsolute(shared) ? shared : posix.join(homedir, '.local', 'share'), 'lectern')
}
