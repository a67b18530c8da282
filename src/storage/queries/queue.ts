import type { ReadDb } from '../sqlite.ts'

export interface DueItem {
  readonly uid: string
  readonly course: string
  readonly lesson: string
  readonly lastDay: number
  readonly stabilityDays: number
}

/** Everything in the queue up to `day`, from the covering index alone: the cost follows what is due, not what exists. */
export function readDue(db: ReadDb, day: number): DueItem[] {
  return db.all<DueItem>(
    `SELECT uid, course, lesson, last_day AS lastDay, stability AS stabilityDays
     FROM item_state JOIN item_key ON item_key.key = item_state.item WHERE queue_day <= ?`,
    day,
  )
}

/** Due per lesson, for the library and course pages. */
export function countDueByLesson(db: ReadDb, day: number): { course: string; lesson: string; due: number }[] {
  return db.all(
    'SELECT course, lesson, count(*) AS due FROM item_state WHERE queue_day <= ? GROUP BY course, lesson',
    day,
  )
}

export function countDue(db: ReadDb, day: number): number {
  return db.value<number>('SELECT coalesce(sum(young + mature), 0) FROM due_stat WHERE day <= ?', day) ?? 0
}

/** The next study day after `day` on which something falls due. */
export function nextDue(db: ReadDb, day: number): { day: number; count: number } | null {
  return (
    db.get<{ day: number; count: number }>(
      'SELECT day, sum(young + mature) AS count FROM due_stat WHERE day > ? GROUP BY day ORDER BY day LIMIT 1',
      day,
    ) ?? null
  )
}

/** The items recalled least surely, weakest memory first; what is suspended, disputed or buried on `day` is left out. */
export function readWeakest(db: ReadDb, day: number, limit: number): string[] {
  return db
    .all<{ uid: string }>(
      `SELECT uid FROM item_state JOIN item_key ON item_key.key = item_state.item
       WHERE reps > 0 AND queue_day IS NOT NULL AND coalesce(buried_until_day, 0) <= ? ORDER BY stability LIMIT ?`,
      day,
      limit,
    )
    .map(({ uid }) => uid)
}
