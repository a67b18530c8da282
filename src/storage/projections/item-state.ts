import { type ItemMarks, unmarked } from '#domain/log/item-history.ts'
import type { Rating } from '#domain/scheduling/rating.ts'
import type { ItemSchedule } from '#domain/scheduling/schedule.ts'
import type { ReadDb, WriteDb } from '../sqlite.ts'

/** What is known of one item that was answered or marked: schedule, marks and its place in the queue. */
export interface ItemState {
  readonly schedule: ItemSchedule | null
  readonly marks: ItemMarks
  readonly lastRating: Rating | null
  /** Instant of the last scored answer. */
  readonly lastAnswerMs: number | null
}

/** Where an item stands in its course; kept in the state row so that the queue needs no other table. */
export interface ItemHome {
  readonly course: string
  readonly lesson: string
  /** Kept for exams: never in a review, whatever an earlier version of the course did with it. */
  readonly reserved: boolean
  readonly retired: boolean
}

export interface ItemStateRow {
  item: number
  stability: number | null
  difficulty: number | null
  due_day: number | null
  interval_days: number | null
  first_day: number | null
  last_day: number | null
  reps: number
  lapses: number
  pass_days: number
  sure_wrong_day: number | null
  last_rating: Rating | null
  last_ms: number | null
  suspended: number
  buried_until_day: number | null
  flagged: number
  disputed: number
  note: string
  course: string
  lesson: string
  queue_day: number | null
}

/** What the state row of an item says; an item without one was never answered or marked. */
export function toState(row: ItemStateRow | undefined): ItemState {
  if (!row) return { schedule: null, marks: unmarked, lastRating: null, lastAnswerMs: null }
  return { schedule: toSchedule(row), marks: toMarks(row), lastRating: row.last_rating, lastAnswerMs: row.last_ms }
}

export function readStateRow(db: ReadDb, item: number): ItemStateRow | undefined {
  return db.get<ItemStateRow>('SELECT * FROM item_state WHERE item = ?', item)
}

/**
 * The day an item enters the queue: when it is due, or when its burial ends; null when it is not to be asked.
 * Days pass without any nightly job because "due" is simply "entered up to today".
 */
export function queueDay({ schedule, marks }: ItemState, home: ItemHome): number | null {
  if (schedule === null || marks.suspended || marks.disputed || home.retired || home.reserved) return null
  return Math.max(schedule.dueDay, marks.buriedUntilDay ?? schedule.dueDay)
}

export function writeState(db: WriteDb, item: number, state: ItemState, home: ItemHome): void {
  if (isBlank(state)) {
    db.run('DELETE FROM item_state WHERE item = ?', item)
    return
  }
  const { schedule, marks, lastRating, lastAnswerMs } = state
  db.run(
    `INSERT OR REPLACE INTO item_state (item, stability, difficulty, due_day, interval_days, first_day, last_day, reps,
       lapses, pass_days, sure_wrong_day, last_rating, last_ms, suspended, buried_until_day, flagged, disputed,
       note, course, lesson, queue_day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    item,
    schedule?.memory.stabilityDays ?? null,
    schedule?.memory.difficulty ?? null,
    schedule?.dueDay ?? null,
    schedule?.intervalDays ?? null,
    schedule?.firstDay ?? null,
    schedule?.lastDay ?? null,
    schedule?.reps ?? 0,
    schedule?.lapses ?? 0,
    schedule?.passDays ?? 0,
    schedule?.sureWrongDay ?? null,
    lastRating,
    lastAnswerMs,
    marks.suspended ? 1 : 0,
    marks.buriedUntilDay,
    marks.flagged ? 1 : 0,
    marks.disputed ? 1 : 0,
    marks.note,
    home.course,
    home.lesson,
    queueDay(state, home),
  )
}

/**
 * What an answer changes in a row that is there already. Naming only these columns leaves alone the indexes of flagged,
 * disputed and suspended items and the row's place, where replacing the row would take it out of all and put it back.
 */
export function writeSchedule(
  db: WriteDb,
  item: number,
  schedule: ItemSchedule,
  state: ItemState,
  home: ItemHome,
): void {
  db.run(
    `UPDATE item_state SET stability = ?, difficulty = ?, due_day = ?, interval_days = ?, first_day = ?, last_day = ?,
       reps = ?, lapses = ?, pass_days = ?, sure_wrong_day = ?, last_rating = ?, last_ms = ?, queue_day = ?
     WHERE item = ?`,
    schedule.memory.stabilityDays,
    schedule.memory.difficulty,
    schedule.dueDay,
    schedule.intervalDays,
    schedule.firstDay,
    schedule.lastDay,
    schedule.reps,
    schedule.lapses,
    schedule.passDays,
    schedule.sureWrongDay,
    state.lastRating,
    state.lastAnswerMs,
    queueDay(state, home),
    item,
  )
}

/** An item whose only answer was undone leaves no trace, so that undoing restores the state exactly. */
function isBlank({ schedule, marks }: ItemState): boolean {
  return (
    schedule === null &&
    !marks.suspended &&
    !marks.flagged &&
    !marks.disputed &&
    marks.buriedUntilDay === null &&
    marks.note === ''
  )
}

export function toSchedule(row: ItemStateRow | undefined): ItemSchedule | null {
  if (
    !row ||
    row.stability === null ||
    row.difficulty === null ||
    row.due_day === null ||
    row.interval_days === null ||
    row.first_day === null ||
    row.last_day === null
  ) {
    return null
  }
  return {
    memory: { stabilityDays: row.stability, difficulty: row.difficulty },
    dueDay: row.due_day,
    intervalDays: row.interval_days,
    firstDay: row.first_day,
    lastDay: row.last_day,
    reps: row.reps,
    lapses: row.lapses,
    passDays: row.pass_days,
    sureWrongDay: row.sure_wrong_day,
  }
}

function toMarks(row: ItemStateRow): ItemMarks {
  return {
    suspended: row.suspended === 1,
    buriedUntilDay: row.buried_until_day,
    flagged: row.flagged === 1,
    disputed: row.disputed === 1,
    note: row.note,
  }
}
