import type { Item } from '#domain/item/item.ts'
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
}

export function readRecentItems(db: ReadDb, course: string, lesson: string): RecentItem[] {
  return db.all<RecentItem>(
    `SELECT item.key, item_key.uid, json_extract(item.body, '$.bloom') AS bloom
     FROM (SELECT item FROM item_state INDEXED BY item_state_lesson
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

export interface UnfinishedLesson {
  lesson: string
  seen: number
}

/** Lessons that were begun and still have questions without a scored answer, in reading order. */
export function readBegun(db: ReadDb, course: string): UnfinishedLesson[] {
  return db.all<UnfinishedLesson>(
    `SELECT lesson, seen FROM lesson_stat WHERE course = (SELECT ?) AND seen < items
       AND (seen > 0 OR lesson IN (SELECT lesson FROM place WHERE place.course = lesson_stat.course))
     ORDER BY position`,
    course,
  )
}
