import type { EntryRef, LogEvent } from '#domain/log/event.ts'
import type { ReadDb, WriteDb } from '../sqlite.ts'
import { releaseItems } from './items.ts'
import { usedUpItems } from './used-up-items.ts'

type BodyOf<K extends LogEvent['kind']> = Extract<LogEvent, { kind: K }>['body']

export function beginAssessment(db: WriteDb, ref: EntryRef, body: BodyOf<'assessment.begun'>): void {
  db.run(
    `INSERT OR IGNORE INTO assessment (id, course, form, seed, plan, unmet, started_ms, limit_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    body.assessmentId,
    body.courseId,
    body.form,
    body.seed,
    JSON.stringify(body.items),
    JSON.stringify(body.unmet),
    clockOf(db, ref),
    body.limitMs,
  )
}

/** An answer keeps its time while only its flag changes. What comes after handing in changes nothing any more. */
export function keepResponse(db: WriteDb, ref: EntryRef, body: BodyOf<'assessment.responded'>): void {
  const { assessmentId, itemUid, response, flagged, tookMs } = body
  const isOpen = db.value<number>('SELECT 1 FROM assessment WHERE id = ? AND handed_in_ms IS NULL', assessmentId)
  if (isOpen === undefined) return
  const known = db.get<{ response: string | null; answered_ms: number | null }>(
    'SELECT response, answered_ms FROM assessment_answer WHERE assessment = ? AND uid = ?',
    assessmentId,
    itemUid,
  )
  const isSame = known !== undefined && known.response === response
  const answeredMs = response === null ? null : isSame ? known.answered_ms : clockOf(db, ref)
  db.run(
    `INSERT OR REPLACE INTO assessment_answer (assessment, uid, response, flagged, took_ms, answered_ms)
     VALUES (?, ?, ?, ?, ?, ?)`,
    assessmentId,
    itemUid,
    response,
    flagged ? 1 : 0,
    tookMs,
    answeredMs,
  )
}

export function handInAssessment(
  db: WriteDb,
  ref: EntryRef,
  day: number,
  { assessmentId, grade, marks }: BodyOf<'assessment.handed-in'>,
): void {
  const course = db.value<string>('SELECT course FROM assessment WHERE id = ? AND handed_in_ms IS NULL', assessmentId)
  if (course === undefined) return
  db.run(
    'UPDATE assessment SET handed_in_ms = ?, handed_in_day = ?, grade = ?, marks = ? WHERE id = ?',
    clockOf(db, ref),
    day,
    grade,
    JSON.stringify(marks),
    assessmentId,
  )
  // Only the last form lets go of anything; until then the course is as it was, and folding it again would take long.
  if (usedUpItems(db, course).length > 0) releaseItems(db, course)
}

/** The hybrid clock of an entry: it never runs backwards, whatever the wall clock did. */
function clockOf(db: ReadDb, { device, seq }: EntryRef): number {
  return db.value<number>('SELECT clock_ms FROM event WHERE device = ? AND seq = ?', device, seq) ?? 0
}
