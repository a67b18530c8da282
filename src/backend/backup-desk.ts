import { compareBackup } from '#application/backup/compare.ts'
import { backUpAtClose, backUpIfDue, createBackup } from '#application/backup/create.ts'
import { listBackups } from '#application/backup/list.ts'
import { restoreBackup } from '#application/backup/restore.ts'
import type { BackupSurroundings } from '#application/backup/surroundings.ts'
import { checkCollection } from '#application/collection/check.ts'
import type { AppContext, Outcome } from '#application/context.ts'
import { Failed } from '#application/failed.ts'
import { reopen } from '#storage/open/reopen.ts'
import type { Opened, OpenOptions } from '#storage/open-collection.ts'

export type Usable = Exclude<Opened, { mode: 'held' }>

/** What follows a restore: the collection to go on with, and the answer to whoever asked. */
export interface Restoration {
  readonly opened: Usable
  readonly outcome: () => Outcome<unknown>
}

/** Copies of the collection and their way back, also while the collection itself does not open. */
export class BackupDesk {
  readonly #surroundings: BackupSurroundings
  readonly #openOptions: OpenOptions

  constructor(surroundings: BackupSurroundings) {
    this.#surroundings = surroundings
    this.#openOptions = { ...surroundings, appVersion: surroundings.version }
  }

  async list(): Promise<Outcome<unknown>> {
    return { value: await listBackups(this.#surroundings), changed: [] }
  }

  create(): Promise<Outcome<unknown>> {
    return createBackup(this.#surroundings)
  }

  async check(context: AppContext): Promise<Outcome<unknown>> {
    return { value: await checkCollection(this.#surroundings, context.collection), changed: [] }
  }

  async compare(context: AppContext | null, id: string): Promise<Outcome<unknown>> {
    return { value: await compareBackup(this.#surroundings, context?.collection ?? null, { id }), changed: [] }
  }

  restore(opened: Usable, id: string): Restoration {
    if (opened.mode === 'look-only') {
      throw new Failed('read-only', 'The data folder cannot be changed, so nothing was restored.')
    }
    const { opened: after, outcome } = restoreBackup(this.#surroundings, opened, { id }, (lock) =>
      reopen(this.#openOptions, lock),
    )
    if (after.mode === 'held') throw new Error('The collection was taken by another process during a restore.')
    return { opened: after, outcome }
  }

  /** A copy that fails must not keep the app from closing. It is tried again at the next close and within a day. */
  backUpAtClose(context: AppContext): void {
    try {
      backUpAtClose(this.#surroundings, context.collection)
    } catch {
      // Closing goes on; the entries themselves are on disk.
    }
  }

  async backUpIfDue(context: AppContext): Promise<void> {
    try {
      await backUpIfDue(this.#surroundings, context.collection)
    } catch {
      // Tried again within the hour; a full disk shows itself at the next answer.
    }
  }
}
