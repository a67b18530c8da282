import { countAnswers } from '../queries/day-totals.ts'
import type { ReadDb } from '../sqlite.ts'

/** What a person recognises a collection by. */
export interface CollectionFacts {
  /** Answers that count (not undone). */
  readonly answers: number
  /** Entries of the log, answers included. */
  readonly events: number
  /** Items that can still be asked. */
  readonly items: number
  /** Hybrid clock of the last entry, milliseconds since 1970; null before the first. */
  readonly lastEntryMs: number | null
}

export function readFacts(db: ReadDb): CollectionFacts {
  return {
    answers: countAnswers(db),
    events: db.value<number>('SELECT coalesce(sum(head_seq), 0) FROM device') ?? 0,
    items: db.value<number>('SELECT count(*) FROM item WHERE retired = 0') ?? 0,
    lastEntryMs: db.value<number | null>('SELECT max(clock_ms) FROM device WHERE head_seq > 0') ?? null,
  }
}
