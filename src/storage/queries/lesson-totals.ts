import type { ReadDb } from '../sqlite.ts'

export interface LessonTotals {
  course: string
  lesson: string
  items: number
  seen: number
}

export function readLessonTotals(db: ReadDb, course: string): LessonTotals[] {
  return db.all<LessonTotals>('SELECT course, lesson, items, seen FROM lesson_stat WHERE course = ?', course)
}

/**
 * The first lesson in reading order that has questions without a scored answer; undefined when there is none. The course
 * stands in a subquery: SQLite would compile the statement anew at every call to look at its value.
 */
export function firstUnfinished(db: ReadDb, course: string): { lesson: string; seen: number } | undefined {
  return db.get(
    'SELECT lesson, seen FROM lesson_stat WHERE course = (SELECT ?) AND seen < items ORDER BY position LIMIT 1',
    course,
  )
}

export interface RememberedItem {
  course: string
  lesson: string
  lastDay: number
  stabilityDays: number
  passDays: number
}

/**
 * The memories of every item with a scored answer that the course still asks. The one reading that grows with what was
 * learned: known-now needs each item's recall today. A covering index carries it; it serves pages, never an answer.
 */
export function readMemories(db: ReadDb, course: string): RememberedItem[] {
  return db.all<RememberedItem>(
    `SELECT course, lesson, last_day AS lastDay, stability AS stabilityDays, pass_days AS passDays
     FROM item_state INDEXED BY item_state_lesson WHERE course = ? AND reps > 0
       AND item NOT IN (SELECT key FROM item WHERE course = ? AND (retired = 1 OR reserved = 1))`,
    course,
    course,
  )
}
