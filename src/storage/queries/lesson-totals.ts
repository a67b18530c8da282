import type { ReadDb } from '../sqlite.ts'

export interface LessonTotals {
  course: string
  lesson: string
  items: number
  seen: number
}

export function readLessonTotals(db: ReadDb): LessonTotals[] {
  return db.all<LessonTotals>('SELECT course, lesson, items, seen FROM lesson_stat ORDER BY course, lesson')
}

export interface RememberedItem {
  course: string
  lesson: string
  lastDay: number
  stabilityDays: number
  passDays: number
}

/**
 * The memories of every item with a scored answer. The one reading that grows with what was learned: known-now
 * needs each item's recall today. A covering index carries it; it serves pages, never an answer.
 */
export function readMemories(db: ReadDb, course: string): RememberedItem[] {
  return db.all<RememberedItem>(
    `SELECT course, lesson, last_day AS lastDay, stability AS stabilityDays, pass_days AS passDays
     FROM item_state INDEXED BY item_state_lesson WHERE course = ? AND reps > 0`,
    course,
  )
}
