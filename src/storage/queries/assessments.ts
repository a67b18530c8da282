import type { PoolItem } from '#domain/assessment/pool-item.ts'
import type { AssessmentGrade, AssessmentMark } from '#domain/assessment/score.ts'
import type { ReadDb } from '../sqlite.ts'

export interface StoredAssessment {
  readonly id: string
  readonly course: string
  readonly form: string
  readonly seed: string
  readonly items: readonly string[]
  readonly unmet: readonly string[]
  readonly startedMs: number
  readonly limitMs: number | null
  /** Null while it is open. */
  readonly handedIn: {
    readonly atMs: number
    readonly day: number
    readonly grade: AssessmentGrade
    readonly marks: readonly AssessmentMark[]
  } | null
}

interface Row {
  id: string
  course: string
  form: string
  seed: string
  plan: string
  unmet: string
  started_ms: number
  limit_ms: number | null
  handed_in_ms: number | null
  handed_in_day: number | null
  grade: AssessmentGrade | null
  marks: string | null
}

export function readAssessment(db: ReadDb, id: string): StoredAssessment | null {
  const row = db.get<Row>('SELECT * FROM assessment WHERE id = ?', id)
  return row ? toStored(row) : null
}

/** Every assessment of a course, the first one first. */
export function readAssessments(db: ReadDb, course: string): StoredAssessment[] {
  return db.all<Row>('SELECT * FROM assessment WHERE course = ? ORDER BY started_ms', course).map(toStored)
}

function toStored(row: Row): StoredAssessment {
  const { handed_in_ms: atMs, handed_in_day: day, grade, marks } = row
  const isOpen = atMs === null || day === null || grade === null || marks === null
  return {
    id: row.id,
    course: row.course,
    form: row.form,
    seed: row.seed,
    items: JSON.parse(row.plan) as string[],
    unmet: JSON.parse(row.unmet) as string[],
    startedMs: row.started_ms,
    limitMs: row.limit_ms,
    handedIn: isOpen ? null : { atMs, day, grade, marks: JSON.parse(marks) as AssessmentMark[] },
  }
}

export interface StoredResponse {
  uid: string
  /** As `responseText` writes it. */
  response: string | null
  flagged: number
  tookMs: number
  answeredMs: number | null
}

export function readResponses(db: ReadDb, assessment: string): Map<string, StoredResponse> {
  const rows = db.all<StoredResponse>(
    `SELECT uid, response, flagged, took_ms AS tookMs, answered_ms AS answeredMs
     FROM assessment_answer WHERE assessment = ?`,
    assessment,
  )
  return new Map(rows.map((row) => [row.uid, row]))
}

export interface PoolRow extends Omit<PoolItem, 'reserved' | 'moduleId'> {
  lesson: string
  reserved: number
}

/** What an assessment can be drawn from: all that the course still asks, without what the learner has set aside. */
export function readPool(db: ReadDb, course: string): PoolRow[] {
  return db.all<PoolRow>(
    `SELECT uid, item.lesson, type, json_extract(body, '$.bloom') AS bloom, reserved,
       (SELECT max(day) FROM answer WHERE answer.item = item.key) AS lastSeenDay
     FROM item JOIN item_key ON item_key.key = item.key LEFT JOIN item_state ON item_state.item = item.key
     WHERE item.course = ? AND retired = 0 AND coalesce(suspended, 0) = 0 AND coalesce(disputed, 0) = 0`,
    course,
  )
}
