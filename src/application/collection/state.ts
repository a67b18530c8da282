import type { CollectionState } from '#contract/collection.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { countAnswers } from '#storage/queries/day-totals.ts'
import { countDue } from '#storage/queries/queue.ts'
import type { ReadDb } from '#storage/sqlite.ts'

/** Totals and the hash of everything known, read in one go; the caller sees to it that nothing writes meanwhile. */
export function collectionState(read: ReadDb, version: string, day: number): CollectionState {
  return {
    version,
    answers: countAnswers(read),
    events: read.value<number>('SELECT coalesce(sum(head_seq), 0) FROM device') ?? 0,
    items: read.value<number>('SELECT count(*) FROM item WHERE retired = 0') ?? 0,
    due: countDue(read, day),
    stateHash: stateHash(read),
  }
}
