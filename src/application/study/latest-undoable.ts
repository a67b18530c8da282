import { distinctLine } from '#domain/item/distinct-line.ts'
import { type EntryRef, eventSchema, undoableLabels } from '#domain/log/event.ts'
import { entryKey, withdrawnEntries } from '#domain/log/item-history.ts'
import { kindOf } from '#storage/log/codes.ts'
import { readItemEvents } from '#storage/log/item-entries.ts'
import { readItemBody } from '#storage/projections/items.ts'
import type { ReadDb } from '#storage/sqlite.ts'

export interface Undoable {
  readonly target: EntryRef
  readonly itemUid: string
  readonly entry: 'answer' | 'change'
  readonly label: string
}

/**
 * What Undo would take back now: the latest answer or item change that still counts. Walks backwards over the
 * entries that concern an item; an undo found on the way tells how far its predecessors reached, so a long row of
 * undos is stepped over and not walked again.
 */
export function latestUndoable(db: ReadDb): Undoable | null {
  const devices = db.all<{ key: number; head_seq: number }>('SELECT key, head_seq FROM device ORDER BY key DESC')
  for (const { key: device, head_seq: head } of devices) {
    for (let upTo = head; upTo > 0; ) {
      const entry = latestEntry(db, device, upTo)
      if (!entry) break
      const step = inspect(db, entry)
      if (step === 'final') return null
      if (typeof step === 'object') return step
      upTo = step
    }
  }
  return null
}

interface Entry {
  readonly ref: EntryRef
  readonly item: number
  /** Given in an assessment that was handed in: it is final, and nothing before it is undone over it. */
  readonly final: boolean
  /** Null for an answer. */
  readonly event: { readonly kind: string; readonly body: string } | null
}

/**
 * The latest entry about an item, not beyond a sequence number. Bounds stand in a subquery: SQLite would compile
 * the statement anew at every call to look at their values, which takes longer than the reading.
 */
function latestEntry(db: ReadDb, device: number, upTo: number): Entry | null {
  const answer = db.get<{ seq: number; item: number; kind: number }>(
    'SELECT seq, item, kind FROM answer WHERE device = (SELECT ?) AND seq <= (SELECT ?) ORDER BY seq DESC LIMIT 1',
    device,
    upTo,
  )
  const event = db.get<{ seq: number; item: number; kind: string; body: string }>(
    `SELECT seq, item, kind, body FROM event
     WHERE device = (SELECT ?) AND seq <= (SELECT ?) AND seq > (SELECT ?) AND item IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    device,
    upTo,
    answer?.seq ?? 0,
  )
  if (event) return { ref: { device, seq: event.seq }, item: event.item, final: false, event }
  if (!answer) return null
  return { ref: { device, seq: answer.seq }, item: answer.item, final: kindOf(answer.kind) === 'exam', event: null }
}

/** The entry as something to undo, or the sequence number at which to go on looking. */
function inspect(db: ReadDb, { ref, item, final, event }: Entry): Undoable | number | 'final' {
  const previous = ref.seq - 1
  if (final) return 'final'
  if (event === null) {
    if (isWithdrawn(db, item, ref)) return previous
    const { uid, question } = named(db, item)
    return { target: ref, itemUid: uid, entry: 'answer', label: `answer to “${question}”` }
  }
  const known = eventSchema.safeParse({ kind: event.kind, body: JSON.parse(event.body) })
  if (!known.success) return previous
  if (known.data.kind === 'entry.undone') {
    const { target, picked } = known.data.body
    return picked || target.device !== ref.device ? previous : target.seq - 1
  }
  const word = undoableLabels[known.data.kind]
  if (word === undefined || isWithdrawn(db, item, ref)) return previous
  const { uid, question } = named(db, item)
  return { target: ref, itemUid: uid, entry: 'change', label: `${word} of “${question}”` }
}

/**
 * The question as a line; several share an instruction as their stem, and then what it is about is said, too. Looks no
 * further than the second: half a collection may share one.
 */
function named(db: ReadDb, item: number): { uid: string; question: string } {
  const row = db.get<{ uid: string; question: string; alike: number }>(
    `SELECT question, (SELECT uid FROM item_key WHERE key = item.key) AS uid,
       (SELECT count(*) FROM (
          SELECT 1 FROM item AS other WHERE other.question = item.question COLLATE NOCASE LIMIT 2)) AS alike
     FROM item WHERE key = ?`,
    item,
  )
  if (!row) return { uid: '', question: '' }
  return row.alike > 1 ? { ...row, question: distinctLine(readItemBody(db, item)) } : row
}

function isWithdrawn(db: ReadDb, item: number, ref: EntryRef): boolean {
  return withdrawnEntries(readItemEvents(db, item)).has(entryKey(ref))
}
