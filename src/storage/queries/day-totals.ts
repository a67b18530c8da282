import type { ReadDb } from '../sqlite.ts'

export interface DayTotals {
  day: number
  answers: number
  tookMs: number
  scored: number
  newItems: number
  young: number
  youngPassed: number
  mature: number
  maturePassed: number
  guess: number
  guessPassed: number
  thinkSo: number
  thinkSoPassed: number
  sure: number
  surePassed: number
}

/** Counters per study day, all courses together; days without an answer are absent. Costs O(days). */
export function readDayTotals(db: ReadDb, fromDay: number, toDay: number): DayTotals[] {
  return db.all<DayTotals>(
    `SELECT day, sum(answers) AS answers, sum(took_ms) AS tookMs, sum(scored) AS scored, sum(new_items) AS newItems,
       sum(young) AS young, sum(young_passed) AS youngPassed, sum(mature) AS mature, sum(mature_passed) AS maturePassed,
       sum(guess) AS guess, sum(guess_passed) AS guessPassed, sum(think_so) AS thinkSo,
       sum(think_so_passed) AS thinkSoPassed, sum(sure) AS sure, sum(sure_passed) AS surePassed
     FROM day_stat WHERE day BETWEEN ? AND ? GROUP BY day ORDER BY day`,
    fromDay,
    toDay,
  )
}

/** Whether any answer counts. */
export function hasAnswers(db: ReadDb): boolean {
  return db.value<number>('SELECT 1 FROM day_stat LIMIT 1') !== undefined
}

/** Answers that count, over all time. */
export function countAnswers(db: ReadDb): number {
  return db.value<number>('SELECT coalesce(sum(answers), 0) FROM day_stat') ?? 0
}
