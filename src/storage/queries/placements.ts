import type { EntryRef } from '#domain/log/event.ts'
import type { Advice } from '#domain/placement/advice.ts'
import type { PlacementResult } from '#domain/placement/placement-result.ts'
import type { ExperienceLevel } from '#domain/placement/placement-table.ts'
import { kindCode } from '../log/codes.ts'
import type { ReadDb } from '../sqlite.ts'

export interface KeptPlacement {
  readonly id: string
  readonly course: string
  readonly start: EntryRef
  readonly day: number
  readonly experience: Readonly<Record<string, ExperienceLevel>>
  readonly result: PlacementResult | null
  readonly finishedDay: number | null
}

interface PlacementRow {
  id: string
  course: string
  device: number
  seq: number
  day: number
  experience: string
  result: string | null
  finished_day: number | null
}

const toPlacement = (row: PlacementRow): KeptPlacement => ({
  id: row.id,
  course: row.course,
  start: { device: row.device, seq: row.seq },
  day: row.day,
  experience: JSON.parse(row.experience) as KeptPlacement['experience'],
  result: row.result === null ? null : (JSON.parse(row.result) as PlacementResult),
  finishedDay: row.finished_day,
})

/** The placements of a course, the latest first. There are as many as the learner took. */
export function readPlacements(db: ReadDb, course: string): KeptPlacement[] {
  const sql = 'SELECT * FROM placement INDEXED BY placement_course WHERE course = ? ORDER BY device DESC, seq DESC'
  return db.all<PlacementRow>(sql, course).map(toPlacement)
}

export function findPlacement(db: ReadDb, id: string): KeptPlacement | null {
  const row = db.get<PlacementRow>('SELECT * FROM placement WHERE id = ?', id)
  return row ? toPlacement(row) : null
}

export interface LessonAdviceRow {
  lesson: string
  decided: Advice
  /** The learner's own; null where it is what the placement decided. */
  chosen: Advice | null
}

/** What holds for each lesson of a course; empty before its first placement is finished. */
export function readAdvice(db: ReadDb, course: string): LessonAdviceRow[] {
  return db.all<LessonAdviceRow>('SELECT lesson, decided, chosen FROM lesson_advice WHERE course = ?', course)
}

/** How many answers to an item were given in placements, those taken back included. */
export function countPlaced(db: ReadDb, item: number): number {
  return db.value<number>('SELECT count(*) FROM answer WHERE item = ? AND kind = ?', item, kindCode('placement')) ?? 0
}

/** The first lesson in reading order with an unanswered question that the learner is not to pass by. */
export function firstToStudy(db: ReadDb, course: string): { lesson: string; seen: number } | undefined {
  return db.get(
    `SELECT lesson, seen FROM lesson_stat WHERE course = (SELECT ?) AND seen < items
       AND NOT EXISTS (SELECT 1 FROM lesson_advice WHERE lesson_advice.course = lesson_stat.course
         AND lesson_advice.lesson = lesson_stat.lesson AND coalesce(chosen, decided) = 'skim')
     ORDER BY position LIMIT 1`,
    course,
  )
}
