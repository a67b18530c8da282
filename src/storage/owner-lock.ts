import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SqliteFile, sqliteCode } from './sqlite.ts'

/** Who has the collection open, as told to whoever comes second. */
export interface Owner {
  pid: number
  shell: string
  /** Where a browser reaches it; null for the desktop shell and the command line. */
  url: string | null
  sinceMs: number
}

/**
 * Exactly one process owns a collection. The lock is an exclusive transaction held on a small file of its own:
 * the operating system frees it the instant the owner dies, however it dies, which no pid file can promise.
 */
export class OwnerLock {
  readonly #lock: SqliteFile
  readonly #ownerPath: string
  #released = false

  private constructor(lock: SqliteFile, ownerPath: string) {
    this.#lock = lock
    this.#ownerPath = ownerPath
  }

  /** @returns the lock, or who holds it (null when the holder has not said yet) */
  static acquire(home: string): { lock: OwnerLock } | { heldBy: Owner | null } {
    const ownerPath = join(home, 'owner.json')
    const file = new SqliteFile(join(home, 'collection.lock'), { timeoutMs: 0 })
    try {
      file.pragma('locking_mode = EXCLUSIVE')
      file.run('BEGIN EXCLUSIVE')
      return { lock: new OwnerLock(file, ownerPath) }
    } catch (error) {
      file.close()
      if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) return { heldBy: readOwner(ownerPath) }
      throw error
    }
  }

  /** Tells later comers where this process can be reached. Readable by the learner alone: the address holds a token. */
  announce(owner: Owner): void {
    writeFileSync(this.#ownerPath, JSON.stringify(owner), { mode: 0o600 })
  }

  /** May be called again: whoever failed to open under the lock and whoever closes both let go of it. */
  release(): void {
    if (this.#released) return
    this.#released = true
    rmSync(this.#ownerPath, { force: true })
    this.#lock.run('ROLLBACK')
    this.#lock.close()
  }
}

function readOwner(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner
  } catch {
    return null
  }
}
