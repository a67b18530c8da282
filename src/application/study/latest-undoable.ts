import { type EntryRef, eventSchema, undoableLabels } from '#domain/log/event.ts'
import { readItemEvents } from '#storage/log/item-entries.ts'
import { readHistory } from '#storage/projections/apply.ts'
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
      if (typeof step === 'object') return step
      upTo = step
    }
  }
  return null
}

interface Entry {
  readonly ref: EntryRef
  readonly item: number
  /** Null for an answer. */
  readonly event: { readonly kind: string; readonly body: string } | null
}

/** The latest entry about an item, not beyond a sequence number. */
function latestEntry(db: ReadDb, device: number, upTo: number): Entry | null {
  const answer = db.get<{ seq: number; item: number }>(
    'SELECT seq, item FROM answer WHERE device = ? AND seq <= ? ORDER BY seq DESC LIMIT 1',
    device,
    upTo,
  )
  const event = db.get<{ seq: number; item: number; kind: string; body: string }>(
    `SELECT seq, item, kind, body FROM event
     WHERE device = ? AND seq <= ? AND seq > ? AND item IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    device,
    upTo,
    answer?.seq ?? 0,
  )
  if (event) return { ref: { device, seq: event.seq }, item: event.item, event }
  return answer ? { ref: { device, seq: answer.seq }, item: answer.item, event: null } : null
}

/** The entry as something to undo, or the sequence number at which to go on looking. */
function inspect(db: ReadDb, { ref, item, event }: Entry): Undoable | number {
  const previous = ref.seq - 1
  if (event === null) {
    const { uid, question } = named(db, item)
    const judged = readHistory(db, { key: item, uid }).answers.find(({ answer }) => same(answer.ref, ref))
    if (!judged || judged.undone) return previous
    return { target: ref, itemUid: uid, entry: 'answer', label: `answer to “${question}”` }
  }
  const known = eventSchema.safeParse({ kind: event.kind, body: JSON.parse(event.body) })
  if (!known.success) return previous
  if (known.data.kind === 'entry.undone') {
    const { target, picked } = known.data.body
    return picked || target.device !== ref.device ? previous : target.seq - 1
  }
  const word = undoableLabels[known.data.kind]
  if (word === undefined || isUndone(db, item, ref)) return previous
  const { uid, question } = named(db, item)
  return { target: ref, itemUid: uid, entry: 'change', label: `${word} of “${question}”` }
}

function named(db: ReadDb, item: number): { uid: string; question: string } {
  return (
    db.get<{ uid: string; question: string }>(
      'SELECT uid, question FROM item_key JOIN item ON item.key = item_key.key WHERE item_key.key = ?',
      item,
    ) ?? { uid: '', question: '' }
  )
}

function isUndone(db: ReadDb, item: number, ref: EntryRef): boolean {
  return readItemEvents(db, item).some(({ event }) => event.kind === 'entry.undone' && same(event.body.target, ref))
}

const same = (left: EntryRef, right: EntryRef): boolean => left.device === right.device && left.seq === right.seq
