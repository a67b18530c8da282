import { canonicalEntry } from '#domain/log/canonical.ts'
import { startOfStudyDay } from '#domain/time/study-day.ts'
import { confidenceCode, kindCode, outcomeCode } from '#storage/log/codes.ts'
import { readHead } from '#storage/log/log-writer.ts'
import { nextSum } from '#storage/log/sum.ts'
import type { SqliteFile } from '#storage/sqlite.ts'
import { type PastAnswer, RETENTION_PERCENT, ratingOf } from './histories.ts'

/** One answer of one item, waiting for its place in the log. */
export interface Given extends PastAnswer {
  readonly itemKey: number
  readonly uid: string
  /** The response as the app stores it. */
  readonly response: string
}

const HOUR_MS = 3_600_000
const STUDY_HOURS = 8

/**
 * Writes answers as rows of the log, in the order of their days, with the sums that the app would have given
 * them: what `LogWriter` does one by one, done a million times. Projections are left for a rebuild.
 *
 * @param answers in any order; those of one item and day keep theirs
 */
export function writeBulk(file: SqliteFile, answers: readonly Given[], zone: string): void {
  const head = readHead(file)
  if (!head) throw new Error('The collection has no device.')
  file.run('INSERT OR IGNORE INTO zone (name) VALUES (?)', zone)
  const zoneKey = file.value<number>('SELECT key FROM zone WHERE name = ?', zone) ?? 0
  const { device, incarnation } = head
  let { seq, sum, clockMs } = head
  file.transaction(() => {
    for (const [day, ofDay] of [...byDay(answers)].sort(([left], [right]) => left - right)) {
      const startMs = startOfStudyDay(day, zone) + HOUR_MS
      const stepMs = Math.floor((STUDY_HOURS * HOUR_MS) / ofDay.length)
      for (const [index, given] of ofDay.entries()) {
        seq += 1
        clockMs = startMs + index * stepMs
        const columns = columnsOf(given)
        const stamp = { ref: { device, seq }, clockMs, clockCounter: 0, wallMs: clockMs, zone, day }
        sum = nextSum(sum, canonicalEntry(incarnation, stamp, 'answer', [given.uid, ...columns]))
        file.run(insert, given.itemKey, device, seq, clockMs, zoneKey, day, ...columns, sum)
      }
    }
    file.run(
      'UPDATE device SET head_seq = ?, head_sum = ?, clock_ms = ?, clock_counter = 0 WHERE key = ?',
      seq,
      sum,
      clockMs,
      device,
    )
  })
}

const insert = `INSERT INTO answer (item, device, seq, clock_ms, clock_counter, wall_delta_ms, zone, day, kind, outcome,
    score, rating, confidence, took_ms, retention, parameters, item_version, response, sum)
  VALUES (?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

function columnsOf(given: Given) {
  const { right, confidence, tookMs, scored, response } = given
  return [
    kindCode(scored ? 'review' : 'practice'),
    outcomeCode(right ? 'correct' : 'wrong'),
    right ? 1000 : 0,
    scored ? ratingOf(given) : 0,
    confidenceCode(confidence),
    tookMs,
    RETENTION_PERCENT,
    0,
    1,
    response,
  ] as const
}

function byDay(answers: readonly Given[]): Map<number, Given[]> {
  const days = new Map<number, Given[]>()
  for (const answer of answers) {
    const day = days.get(answer.day)
    if (day) day.push(answer)
    else days.set(answer.day, [answer])
  }
  return days
}
