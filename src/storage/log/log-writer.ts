import type { AnswerEntry } from '#domain/log/answer-entry.ts'
import { canonicalEntry, canonicalJson, type EntryStamp } from '#domain/log/canonical.ts'
import type { EntryRef, LogEvent } from '#domain/log/event.ts'
import { tick } from '#domain/time/hybrid-clock.ts'
import type { WriteDb } from '../sqlite.ts'
import { confidenceCode, kindCode, outcomeCode } from './codes.ts'
import { firstSum, nextSum } from './sum.ts'

/** When an entry is written, by the clock on the wall and by the rules of study time. */
export interface Moment {
  readonly wallMs: number
  /** Never before the last entry: what study counts with. */
  readonly instantMs: number
  readonly zone: string
  readonly day: number
}

export interface LogHead {
  readonly device: number
  readonly incarnation: string
  readonly seq: number
  readonly sum: Uint8Array
  readonly clockMs: number
  readonly clockCounter: number
  /** The zone of the last entry with its key in the file; null until there is one. */
  readonly zone: { readonly name: string; readonly key: number } | null
}

/** Parameter sets of the scheduler by their number in the log; part of the file format. */
const FSRS6_DEFAULT = 0

/** Appends to this device's chain. One per open collection; `head` goes back with a transaction that fails. */
export class LogWriter {
  head: LogHead

  constructor(head: LogHead) {
    this.head = head
  }

  appendEvent(db: WriteDb, moment: Moment, event: LogEvent, item: { key: number; uid: string } | null): EntryRef {
    const stamp = this.#stamp(moment)
    const body = canonicalJson(event.body)
    const sum = nextSum(
      this.head.sum,
      canonicalEntry(this.head.incarnation, stamp, event.kind, [item?.uid ?? null, event.body]),
    )
    db.run(
      `INSERT INTO event (device, seq, clock_ms, clock_counter, wall_delta_ms, zone, day, kind, item, body, sum)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...this.#stampColumns(db, stamp),
      event.kind,
      item?.key ?? null,
      body,
      sum,
    )
    this.#advance(db, stamp, sum)
    return stamp.ref
  }

  appendAnswer(
    db: WriteDb,
    moment: Moment,
    item: { key: number; uid: string },
    answer: Omit<AnswerEntry, 'ref' | 'atMs' | 'day'>,
  ): AnswerEntry {
    const stamp = this.#stamp(moment)
    const columns = [
      kindCode(answer.kind),
      outcomeCode(answer.outcome),
      Math.round(answer.score * 1000),
      answer.rating ?? 0,
      confidenceCode(answer.confidence),
      answer.tookMs,
      answer.retentionPercent,
      FSRS6_DEFAULT,
      answer.itemVersion,
      answer.response,
    ]
    const sum = nextSum(this.head.sum, canonicalEntry(this.head.incarnation, stamp, 'answer', [item.uid, ...columns]))
    db.run(
      `INSERT INTO answer (item, device, seq, clock_ms, clock_counter, wall_delta_ms, zone, day, kind, outcome, score,
         rating, confidence, took_ms, retention, parameters, item_version, response, sum)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      item.key,
      ...this.#stampColumns(db, stamp),
      ...columns,
      sum,
    )
    this.#advance(db, stamp, sum)
    return { ...answer, ref: stamp.ref, atMs: stamp.clockMs, day: stamp.day }
  }

  #stamp(moment: Moment): EntryStamp {
    const { device, seq, clockMs, clockCounter } = this.head
    const time = tick({ ms: clockMs, counter: clockCounter }, moment.wallMs)
    return {
      ref: { device, seq: seq + 1 },
      clockMs: time.ms,
      clockCounter: time.counter,
      wallMs: moment.wallMs,
      zone: moment.zone,
      day: moment.day,
    }
  }

  #stampColumns(db: WriteDb, stamp: EntryStamp): [number, number, number, number, number, number, number] {
    const { ref, clockMs, clockCounter, wallMs, zone: name, day } = stamp
    const zone = this.head.zone?.name === name ? this.head.zone : { name, key: zoneKey(db, name) }
    this.head = { ...this.head, zone }
    return [ref.device, ref.seq, clockMs, clockCounter, wallMs - clockMs, zone.key, day]
  }

  #advance(db: WriteDb, stamp: EntryStamp, sum: Uint8Array): void {
    const { ref, clockMs, clockCounter } = stamp
    db.run(
      'UPDATE device SET head_seq = ?, head_sum = ?, clock_ms = ?, clock_counter = ? WHERE key = ?',
      ref.seq,
      sum,
      clockMs,
      clockCounter,
      ref.device,
    )
    this.head = { ...this.head, seq: ref.seq, sum, clockMs, clockCounter }
  }
}

/**
 * Begins a new chain under a fresh incarnation. Its clock goes on from the last entry in the file, counter included, so
 * that its entries come later in the log also where the wall clock stands still or went back.
 */
export function addDevice(db: WriteDb, incarnation: string): LogHead {
  const latest = db.get<{ clock_ms: number; clock_counter: number }>(
    'SELECT clock_ms, clock_counter FROM device ORDER BY clock_ms DESC, clock_counter DESC LIMIT 1',
  )
  const clockMs = latest?.clock_ms ?? 0
  const clockCounter = latest?.clock_counter ?? 0
  db.run(
    'INSERT INTO device (incarnation, head_seq, head_sum, clock_ms, clock_counter) VALUES (?, 0, ?, ?, ?)',
    incarnation,
    firstSum,
    clockMs,
    clockCounter,
  )
  const device = db.value<number>('SELECT key FROM device WHERE incarnation = ?', incarnation) ?? 0
  return { device, incarnation, seq: 0, sum: firstSum, clockMs, clockCounter, zone: null }
}

/** The chain this machine writes to: the one begun last. */
export function readHead(db: WriteDb): LogHead | null {
  const row = db.get<{
    key: number
    incarnation: string
    head_seq: number
    head_sum: Uint8Array
    clock_ms: number
    clock_counter: number
  }>('SELECT * FROM device ORDER BY key DESC LIMIT 1')
  if (!row) return null
  return {
    device: row.key,
    incarnation: row.incarnation,
    seq: row.head_seq,
    sum: new Uint8Array(row.head_sum),
    clockMs: row.clock_ms,
    clockCounter: row.clock_counter,
    zone: null,
  }
}

function zoneKey(db: WriteDb, name: string): number {
  const known = db.value<number>('SELECT key FROM zone WHERE name = ?', name)
  if (known !== undefined) return known
  db.run('INSERT INTO zone (name) VALUES (?)', name)
  return db.value<number>('SELECT key FROM zone WHERE name = ?', name) ?? 0
}
