import { eventSchema } from '#domain/log/event.ts'
import { inLogOrder } from '../log/item-entries.ts'
import type { SqliteFile, WriteDb } from '../sqlite.ts'
import { type KnownItem, readHistory, stateOf } from './apply.ts'
import { countAnswer, moveInQueue } from './counters.ts'
import { applyEvent } from './events.ts'
import { queueDay, writeState } from './item-state.ts'

const projections = [
  'course',
  'item',
  'item_state',
  'day_stat',
  'due_stat',
  'lesson_stat',
  'setting',
  'session',
  'placement',
  'lesson_advice',
  'assessment',
  'assessment_answer',
] as const

/**
 * Throws every projection away and makes it again from the log: the repair for any doubt, and the proof that the
 * log is the only truth. One transaction; the rows come out the same to the byte.
 */
export function rebuildProjections(db: SqliteFile): void {
  db.transaction(() => remakeProjections(db))
}

/** The same within a transaction that is open already. */
export function remakeProjections(db: WriteDb): void {
  for (const table of projections) db.run(`DELETE FROM ${table}`)
  db.run("INSERT INTO item_words (item_words) VALUES ('delete-all')")
  replayEvents(db)
  replayItems(db)
}

function replayEvents(db: WriteDb): void {
  const rows = db
    .all<{
      device: number
      seq: number
      clock_ms: number
      clock_counter: number
      day: number
      kind: string
      body: string
    }>('SELECT device, seq, clock_ms, clock_counter, day, kind, body FROM event WHERE item IS NULL')
    .sort(inLogOrder)
  for (const { device, seq, day, kind, body } of rows) {
    const event = eventSchema.safeParse({ kind, body: JSON.parse(body) })
    if (event.success) applyEvent(db, { device, seq }, day, event.data)
  }
}

function replayItems(db: WriteDb): void {
  const items = db.all<Omit<KnownItem, 'reserved' | 'retired'> & { reserved: number; retired: number }>(
    `SELECT item.key, uid, course, lesson, reserved, retired FROM item JOIN item_key ON item_key.key = item.key
     WHERE EXISTS (SELECT 1 FROM answer WHERE answer.item = item.key)
        OR EXISTS (SELECT 1 FROM event WHERE event.item = item.key)`,
  )
  for (const row of items) {
    const item = { ...row, reserved: row.reserved === 1, retired: row.retired === 1 }
    const history = readHistory(db, item)
    const state = stateOf(history)
    for (const contribution of history.contributions) countAnswer(db, item.course, contribution, 1)
    writeState(db, item.key, state, item)
    const day = queueDay(state, item)
    moveInQueue(db, item.course, null, day === null ? null : { day, intervalDays: state.schedule?.intervalDays ?? 0 })
  }
  db.run(
    `UPDATE lesson_stat SET seen = (
       SELECT count(*) FROM item_state JOIN item ON item.key = item_state.item
       WHERE item.course = lesson_stat.course AND item.lesson = lesson_stat.lesson
         AND item.reserved = 0 AND item.retired = 0 AND item_state.reps > 0)`,
  )
}

/** Every projection row as text, table by table: what a rebuild must reproduce. */
export function dumpProjections(db: SqliteFile): Record<string, string[]> {
  return Object.fromEntries(
    projections.map((table) => [
      table,
      db.all<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1, 2`).map((row) => JSON.stringify(row)),
    ]),
  )
}
