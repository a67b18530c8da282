import type { AnswerEntry } from '#domain/log/answer-entry.ts'
import type { EntryRef, LogEvent } from '#domain/log/event.ts'
import { foldItem, type ItemHistory } from '#domain/log/item-history.ts'
import { readAnswers, readItemEvents } from './log/item-entries.ts'
import type { LogWriter, Moment } from './log/log-writer.ts'
import { applyAnswer, applyHistory, type KnownItem } from './projections/apply.ts'
import { applyEvent } from './projections/events.ts'
import type { ItemState } from './projections/item-state.ts'
import type { ReadDb, SqliteFile, WriteDb } from './sqlite.ts'

/** The hands of a use case inside a transaction: whatever is appended is projected in the same breath. */
export interface Transaction {
  readonly db: ReadDb
  readonly moment: Moment
  appendAnswer(
    item: KnownItem,
    answer: Omit<AnswerEntry, 'ref' | 'atMs' | 'day'>,
  ): { entry: AnswerEntry; state: ItemState }
  appendItemEvent(item: KnownItem, event: LogEvent): { ref: EntryRef; state: ItemState; history: ItemHistory }
  appendEvent(event: LogEvent): EntryRef
  /** For what is neither log nor projection: drafts, reading places, content blobs. */
  readonly local: WriteDb
}

/** An open collection: one file, one writer, one chain of entries. */
export class Collection {
  readonly #file: SqliteFile
  readonly #log: LogWriter

  constructor(file: SqliteFile, log: LogWriter) {
    this.#file = file
    this.#log = log
  }

  get read(): ReadDb {
    return this.#file
  }

  get file(): SqliteFile {
    return this.#file
  }

  /** Hybrid clock of the last entry; null before the first. */
  get lastEntryMs(): number | null {
    return this.#log.head.clockMs === 0 ? null : this.#log.head.clockMs
  }

  /** The only door that writes. All or nothing: after an error neither the file nor the chain has moved. */
  write<T>(moment: Moment, work: (transaction: Transaction) => T): T {
    const head = this.#log.head
    try {
      return this.#file.transaction(() => work(this.#transaction(moment)))
    } catch (error) {
      this.#log.head = head
      throw error
    }
  }

  #transaction(moment: Moment): Transaction {
    const file = this.#file
    const log = this.#log
    return {
      db: file,
      local: file,
      moment,
      appendAnswer(item, answer) {
        const entry = log.appendAnswer(file, moment, item, answer)
        return { entry, state: applyAnswer(file, item, entry) }
      },
      appendItemEvent(item, event) {
        const answers = readAnswers(file, item.key)
        const events = readItemEvents(file, item.key)
        const ref = log.appendEvent(file, moment, event, item)
        const before = foldItem(item.uid, answers, events)
        const history = foldItem(item.uid, answers, [...events, { ref, event }])
        return { ref, state: applyHistory(file, item, before, history), history }
      },
      appendEvent(event) {
        const ref = log.appendEvent(file, moment, event, null)
        applyEvent(file, ref, moment.day, event)
        return ref
      },
    }
  }

  /** Moves the write-ahead log into the file without making anybody wait; for idle moments. */
  checkpoint(): void {
    this.#file.pragma('wal_checkpoint(PASSIVE)')
  }

  /** @throws SqliteError when the last housekeeping failed (a full disk, a damaged file); it is closed all the same */
  close(): void {
    try {
      this.#file.pragma('optimize')
      this.#file.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      this.#file.close()
    }
  }
}
