import type { AppContext, Outcome } from '#application/context.ts'
import { Failed } from '#application/failed.ts'
import { shelvedBackups } from '#storage/backup/shelf.ts'
import { homePaths } from '#storage/home.ts'
import type { Opened } from '#storage/open-collection.ts'
import type { BackendParts } from './lectern-backend.ts'

type Usable = Exclude<Opened, { mode: 'held' }>

/** Backups of the collection and their way back. Under construction: only listing works. */
export class BackupDesk {
  readonly #parts: BackendParts

  constructor(parts: BackendParts) {
    this.#parts = parts
  }

  list(): Outcome<unknown> {
    const { backups } = homePaths(this.#parts.home)
    return { value: { folder: backups, totalBytes: 0, backups: shelvedBackups(backups).map(() => null) }, changed: [] }
  }

  check(_context: AppContext): Outcome<unknown> {
    throw new Failed('internal', 'Not built yet.')
  }

  create(_context: AppContext): Outcome<unknown> {
    throw new Failed('internal', 'Not built yet.')
  }

  compare(_context: AppContext | null, _id: string): Outcome<unknown> {
    throw new Failed('internal', 'Not built yet.')
  }

  restore(
    _opened: Usable,
    _context: AppContext | null,
    _id: string,
  ): Promise<{ opened: Usable; outcome: () => Outcome<unknown> }> {
    throw new Failed('internal', 'Not built yet.')
  }

  async backUpAtClose(_context: AppContext): Promise<void> {}

  async backUpIfDue(_context: AppContext): Promise<void> {}
}
