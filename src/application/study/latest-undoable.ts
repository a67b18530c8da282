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
 * What Undo would take back now: the latest answer or item change that still counts. Walks backwards from the
 * head of the log; an undo found on the way tells how far its predecessors reached, so a long row of undos is
 * stepped over and not walked again.
 */
export function latestUndoable(db: ReadDb): Undoable | null {
  const devices = db.all<{ key: number; head_seq: number }>('SELECT key, head_seq FROM device ORDER BY key DESC')
  for (const { key: device, head_seq: head } of devices) {
    for (let seq = head; seq > 0; ) {
      const step = inspect(db, { device, seq })
      if (typeof step === 'object') return step
      seq = step
    }
  }
  return null
}

/** An entry that can be undone, or the sequence number at which to go on looking. */
function inspect(db: ReadDb, ref: EntryRef): Undoable | number {
  const previous = ref.seq - 1
  const answered = db.get<{ key: number; uid: string; question: string }>(
    `SELECT item_key.key, uid, question FROM answer JOIN item_key ON item_key.key = answer.item
     JOIN item ON item.key = item_key.key WHERE device = ? AND seq = ?`,
    ref.device,
    ref.seq,
  )
  if (answered) {
    const judged = readHistory(db, answered).answers.find(({ answer }) => same(answer.ref, ref))
    if (!judged || judged.undone) return previous
    return { target: ref, itemUid: answered.uid, entry: 'answer', label: `answer to “${answered.question}”` }
  }
  const row = db.get<{ kind: string; body: string; item: number | null; uid: string | null; question: string | null }>(
    `SELECT event.kind, event.body, event.item, uid, question FROM event LEFT JOIN item_key ON item_key.key = event.item
     LEFT JOIN item ON item.key = event.item WHERE event.device = ? AND event.seq = ?`,
    ref.device,
    ref.seq,
  )
  const event = eventSchema.safeParse({ kind: row?.kind, body: row ? JSON.parse(row.body) : null })
  if (!event.success || row?.item == null || row.uid === null) return previous
  if (event.data.kind === 'entry.undone') {
    const { target, picked } = event.data.body
    return picked || target.device !== ref.device ? previous : target.seq - 1
  }
  const word = undoableLabels[event.data.kind]
  if (word === undefined || isUndone(db, row.item, ref)) return previous
  return { target: ref, itemUid: row.uid, entry: 'change', label: `${word} of “${row.question ?? ''}”` }
}

function isUndone(db: ReadDb, item: number, ref: EntryRef): boolean {
  return readItemEvents(db, item).some(({ event }) => event.kind === 'entry.undone' && same(event.body.target, ref))
}

const same = (left: EntryRef, right: EntryRef): boolean => left.device === right.device && left.seq === right.seq
