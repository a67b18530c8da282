import type { Item } from '#domain/item/item.ts'
import type { BegunLesson } from '#domain/progress/begun-lesson.ts'
import type { ReadDb } from '../sqlite.ts'

/**
 * As many items of a lesson as were answered last, the latest first. More than a lesson's last ten answers can rest on,
 * and a bound on what is read of a lesson of any size.
 */
const RECENT_ITEMS = 40

export interface RecentItem {
  key: number
  uid: string
  bloom: Item['bloom']
  /** Study day of its last scored answer. */
  lastDay: number
}

/** The items of a lesson by the day of their last scored answer, the latest first. */
export function readRecentItems(db: ReadDb, course: string, lesson: string): RecentItem[] {
  return db.all<RecentItem>(
    `SELECT item.key, item_key.uid, json_extract(item.body, '$.bloom') AS bloom, recent.last_day AS lastDay
     FROM (SELECT item, last_day FROM item_state INDEXED BY item_state_lesson
           WHERE course = ? AND lesson = ? AND reps > 0 ORDER BY last_day DESC LIMIT ${RECENT_ITEMS}) AS recent
     CROSS JOIN item ON item.key = recent.item CROSS JOIN item_key ON item_key.key = recent.item
     WHERE item.retired = 0 AND item.reserved = 0`,
    course,
    lesson,
  )
}

/** The sections of a lesson in which every question that can be asked has a scored answer. */
export function readAskedSections(db: ReadDb, course: string, lesson: string): string[] {
  const rows = db.all<{ section: string }>(
    `SELECT item.section FROM item LEFT JOIN item_state ON item_state.item = item.key
     WHERE item.course = ? AND item.lesson = ? AND item.reserved = 0 AND item.retired = 0
     GROUP BY item.section HAVING count(*) = count(item_state.item) FILTER (WHERE item_state.reps > 0)`,
    course,
    lesson,
  )
  return rows.map(({ section }) => section)
}

export interface KeptPlace {
  lesson: string
  section: string
  fraction: number
  visitedMs: number
}

/** Where the lessons of a course were left; lessons nobody has scrolled in are absent. */
export function readPlaces(db: ReadDb, course: string): KeptPlace[] {
  return db.all<KeptPlace>(
    'SELECT lesson, section, fraction, visited_ms AS visitedMs FROM place WHERE course = ?',
    course,
  )
}

/** As many as a learner can be said to be in the middle of; a bound on what is read of a course of any size. */
const MOST_BEGUN = 20

/** Lessons that were begun and still have questions without a scored answer: with answers in reading order, then read in. */
export function readBegun(db: ReadDb, course: string): BegunLesson[] {
  const answered = db.all<BegunLesson>(
    `SELECT lesson, seen, (SELECT visited_ms FROM place WHERE place.course = lesson_stat.course
       AND place.lesson = lesson_stat.lesson) AS visitedMs
     FROM lesson_stat INDEXED BY lesson_begun WHERE course = (SELECT ?) AND seen > 0 AND seen < items
     ORDER BY position LIMIT ${MOST_BEGUN}`,
    course,
  )
  const visited = db.all<BegunLesson>(
    `SELECT lesson_stat.lesson, seen, visited_ms AS visitedMs
     FROM (SELECT course, lesson, visited_ms FROM place WHERE course = (SELECT ?) ORDER BY visited_ms DESC
           LIMIT ${MOST_BEGUN}) AS recent
     CROSS JOIN lesson_stat ON lesson_stat.course = recent.course AND lesson_stat.lesson = recent.lesson
     WHERE seen < items`,
    course,
  )
  const known = new Set(answered.map(({ lesson }) => lesson))
  return [...answered, ...visited.filter(({ lesson }) => !known.has(lesson))]
}

/** The section in which a lesson was left. */
export function readPlacedSection(db: ReadDb, course: string, lesson: string): string | undefined {
  return db.value<string>('SELECT section FROM place WHERE course = ? AND lesson = ?', course, lesson)
}
