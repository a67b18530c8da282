import type { AnswerEntry } from '#domain/log/answer-entry.ts'
import { eventSchema } from '#domain/log/event.ts'
import type { ItemEventEntry } from '#domain/log/item-history.ts'
import type { Rating } from '#domain/scheduling/rating.ts'
import type { ReadDb } from '../sqlite.ts'
import { confidenceOf, kindOf, outcomeOf } from './codes.ts'

export interface AnswerRow {
  item: number
  device: number
  seq: number
  clock_ms: number
  clock_counter: number
  day: number
  kind: number
  outcome: number
  score: number
  rating: number
  confidence: number
  took_ms: number
  retention: number
  item_version: number
  response: string
}

const answerColumns = `item, device, seq, clock_ms, clock_counter, day, kind, outcome, score, rating, confidence, took_ms,
  retention, item_version, response`

/** Every attempt at one item, in log order, undone ones included. */
export function readAnswers(db: ReadDb, item: number): AnswerEntry[] {
  const rows = db.all<AnswerRow>(`SELECT ${answerColumns} FROM answer WHERE item = ?`, item)
  return rows.sort(inLogOrder).map(toAnswerEntry)
}

/** Everything the learner did to one item besides answering, in log order; unknown kinds are passed over. */
export function readItemEvents(db: ReadDb, item: number): ItemEventEntry[] {
  const rows = db.all<{
    device: number
    seq: number
    clock_ms: number
    clock_counter: number
    kind: string
    body: string
  }>('SELECT device, seq, clock_ms, clock_counter, kind, body FROM event WHERE item = ?', item)
  return rows.sort(inLogOrder).flatMap(({ device, seq, kind, body }) => {
    const event = eventSchema.safeParse({ kind, body: JSON.parse(body) })
    return event.success ? [{ ref: { device, seq }, event: event.data }] : []
  })
}

export function toAnswerEntry(row: AnswerRow): AnswerEntry {
  return {
    ref: { device: row.device, seq: row.seq },
    atMs: row.clock_ms,
    day: row.day,
    kind: kindOf(row.kind),
    outcome: outcomeOf(row.outcome),
    score: row.score / 1000,
    rating: row.rating === 0 ? null : (row.rating as Rating),
    confidence: confidenceOf(row.confidence),
    tookMs: row.took_ms,
    retentionPercent: row.retention,
    itemVersion: row.item_version,
    response: row.response,
  }
}

interface Ordered {
  clock_ms: number
  clock_counter: number
  device: number
  seq: number
}

/** The order of the log: hybrid clock first, so that entries of several devices fall into one line. */
export function inLogOrder(left: Ordered, right: Ordered): number {
  return (
    left.clock_ms - right.clock_ms ||
    left.clock_counter - right.clock_counter ||
    left.device - right.device ||
    left.seq - right.seq
  )
}
