import { keyText } from '#domain/grading/key-text.ts'
import { type Item, itemSchema } from '#domain/item/item.ts'
import { plainInline } from '#domain/text/inline.ts'
import { readBlob } from '../blobs.ts'
import type { ReadDb, WriteDb } from '../sqlite.ts'
import { type KnownItem, readHistory, stateOf } from './apply.ts'
import { moveInQueue } from './counters.ts'
import { queueDay, readStateRow, toSchedule, writeState } from './item-state.ts'
import { usedUpItems } from './used-up-items.ts'

/**
 * Said as a subquery, because SQLite compiles a join anew at every call when a bound value might change its plan:
 * that took three times as long as the reading itself.
 */
const ofUid = 'item.key = (SELECT item_key.key FROM item_key WHERE uid = ?)'

interface ItemRow {
  key: number
  uid: string
  course: string
  lesson: string
  reserved: number
  retired: number
}

export function findItem(db: ReadDb, uid: string): KnownItem | null {
  const row = db.get<Omit<ItemRow, 'uid'>>(
    `SELECT key, course, lesson, reserved, retired FROM item WHERE ${ofUid}`,
    uid,
  )
  return row ? toKnownItem({ ...row, uid }) : null
}

const toKnownItem = (row: ItemRow): KnownItem => ({
  ...row,
  reserved: row.reserved === 1,
  retired: row.retired === 1,
})

/** An item that is about to be asked or answered. */
export interface AskedItem {
  readonly item: KnownItem
  readonly body: Item
  /** Every attempt so far, undone ones too: the ordinal names an attempt for ever. */
  readonly attempts: number
}

export function readAskedItem(db: ReadDb, uid: string): AskedItem | null {
  const row = db.get<Omit<ItemRow, 'uid'> & { body: string; attempts: number }>(
    `SELECT key, course, lesson, reserved, retired, body,
       (SELECT count(*) FROM answer WHERE answer.item = item.key) AS attempts
     FROM item WHERE ${ofUid}`,
    uid,
  )
  if (!row) return null
  const { body, attempts, ...known } = row
  return { item: toKnownItem({ ...known, uid }), body: JSON.parse(body) as Item, attempts }
}

export function countAttempts(db: ReadDb, key: number): number {
  return db.value<number>('SELECT count(*) FROM answer WHERE item = ?', key) ?? 0
}

export function countUndoneAttempts(db: ReadDb, key: number): number {
  const undone = db.value<number>(
    `SELECT count(*) FROM event WHERE item = ? AND kind = 'entry.undone' AND EXISTS (
       SELECT 1 FROM answer WHERE answer.item = event.item
         AND answer.device = event.body ->> '$.target.device' AND answer.seq = event.body ->> '$.target.seq')`,
    key,
  )
  return undone ?? 0
}

export function readItemBody(db: ReadDb, key: number): Item {
  const body = db.value<string>('SELECT body FROM item WHERE key = ?', key)
  if (body === undefined) throw new Error(`No item has the key ${key}.`)
  return JSON.parse(body) as Item
}

/**
 * Puts a course's items in place of its former ones. Known items keep their key, history and schedule; items
 * that are gone are retired, not deleted, so that their history stays readable.
 */
export function installItems(db: WriteDb, courseId: string, contentHash: string, blob: string): void {
  const items = itemSchema.array().parse(JSON.parse(readBlob(db, blob)))
  db.run('UPDATE item SET retired = 1 WHERE course = ?', courseId)
  for (const [position, item] of items.entries()) writeItem(db, courseId, position, item)
  db.run('INSERT OR REPLACE INTO course (id, content_hash, blob) VALUES (?, ?, ?)', courseId, contentHash, blob)
  releaseItems(db, courseId)
}

/**
 * Puts questions that were kept for an assessment among the others once all of its forms are used, and brings what
 * follows from an item's place up to date.
 */
export function releaseItems(db: WriteDb, courseId: string): void {
  for (const uid of usedUpItems(db, courseId)) {
    db.run('UPDATE item SET reserved = 0 WHERE key = (SELECT key FROM item_key WHERE uid = ?)', uid)
  }
  settleStates(db, courseId)
  recountLessons(db, courseId)
}

function writeItem(db: WriteDb, courseId: string, position: number, item: Item): void {
  db.run('INSERT OR IGNORE INTO item_key (uid) VALUES (?)', item.uid)
  const key = db.value<number>('SELECT key FROM item_key WHERE uid = ?', item.uid) ?? 0
  const question = plainInline(item.stem)
  db.run(
    `INSERT OR REPLACE INTO item (key, course, lesson, section, position, type, version, reserved, retired, question, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)`,
    key,
    courseId,
    item.lessonId,
    item.sectionId,
    position,
    item.type,
    item.version,
    item.reserved ? 1 : 0,
    question,
    JSON.stringify(item),
  )
  db.run('DELETE FROM item_words WHERE rowid = ?', key)
  db.run(
    'INSERT INTO item_words (rowid, question, answer, place) VALUES (?, ?, ?, ?)',
    key,
    question,
    plainInline(keyText(item)),
    `${item.lessonId} ${item.sectionId.replaceAll('-', ' ')}`,
  )
}

/** Items that moved to another lesson, were retired or set aside for exams take their states along. */
function settleStates(db: WriteDb, courseId: string): void {
  const rows = db.all<ItemRow>(
    `SELECT item.key, item_key.uid, item.course, item.lesson, reserved, retired
     FROM item JOIN item_key ON item_key.key = item.key JOIN item_state ON item_state.item = item.key
     WHERE item.course = ?`,
    courseId,
  )
  for (const row of rows) {
    const home = toKnownItem(row)
    const before = readStateRow(db, row.key)
    const state = stateOf(readHistory(db, row))
    const intervalDays = toSchedule(before)?.intervalDays ?? 0
    const dayAfter = queueDay(state, home)
    writeState(db, row.key, state, home)
    moveInQueue(
      db,
      courseId,
      before?.queue_day == null ? null : { day: before.queue_day, intervalDays },
      dayAfter === null ? null : { day: dayAfter, intervalDays },
    )
  }
}

function recountLessons(db: WriteDb, courseId: string): void {
  db.run('DELETE FROM lesson_stat WHERE course = ?', courseId)
  db.run(
    `INSERT INTO lesson_stat (course, lesson, position, items, seen)
     SELECT item.course, item.lesson, min(item.position), count(*), count(item_state.item) FILTER (WHERE item_state.reps > 0)
     FROM item LEFT JOIN item_state ON item_state.item = item.key
     WHERE item.course = ? AND reserved = 0 AND retired = 0 GROUP BY item.lesson`,
    courseId,
  )
}
