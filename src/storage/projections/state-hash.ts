import { createHash } from 'node:crypto'
import type { ReadDb } from '../sqlite.ts'

/**
 * What the hash covers, each in a fixed order and by names that are the same in every copy of the collection
 * (uids, never local keys). The log itself is left out on purpose: a state reached by answering and undoing
 * is the same state. So are answers that are not scored: a guess before reading or free practice says nothing about
 * what is known, it only takes time.
 */
const parts: readonly string[] = [
  'SELECT id, content_hash FROM course ORDER BY id',
  `SELECT uid, stability, difficulty, due_day, interval_days, first_day, last_day, reps, lapses, pass_days, sure_wrong_day,
     last_rating, suspended, buried_until_day, flagged, disputed, note, course, lesson, queue_day
   FROM item_state JOIN item_key ON item_key.key = item_state.item ORDER BY uid`,
  `SELECT day, course, scored, new_items, again, hard, good, easy, young, young_passed, mature, mature_passed, guess,
     guess_passed, think_so, think_so_passed, sure, sure_passed
   FROM day_stat WHERE scored > 0 ORDER BY day, course`,
  'SELECT * FROM due_stat ORDER BY day, course',
  'SELECT * FROM lesson_stat ORDER BY course, lesson',
  'SELECT name, value FROM setting ORDER BY name',
  'SELECT id, course, day, experience, result, finished_day FROM placement WHERE result IS NOT NULL ORDER BY id',
  'SELECT course, lesson, decided, chosen FROM lesson_advice ORDER BY course, lesson',
  'SELECT id, course, form, seed, plan, limit_ms, grade, marks FROM assessment ORDER BY id',
  'SELECT assessment, uid, response, flagged FROM assessment_answer ORDER BY assessment, uid',
]

/** SHA-256 in hex over everything that is known. Reads every state row: for checks, never on the way of an answer. */
export function stateHash(db: ReadDb): string {
  const hash = createHash('sha256')
  for (const sql of parts) {
    for (const row of db.all<Record<string, unknown>>(sql)) hash.update(JSON.stringify(Object.values(row))).update('\n')
    hash.update('\n')
  }
  return hash.digest('hex')
}
