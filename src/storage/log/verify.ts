import { canonicalEntry, canonicalJson } from '#domain/log/canonical.ts'
import type { ReadDb } from '../sqlite.ts'
import { firstSum, nextSum } from './sum.ts'

export interface ChainReport {
  readonly entriesVerified: number
  /** What is wrong with the first bad entry of each chain; empty when every sum follows. */
  readonly problems: readonly string[]
}

interface DeviceRow {
  key: number
  incarnation: string
  head_seq: number
  head_sum: Uint8Array
  clock_ms: number
  clock_counter: number
}

interface StampRow {
  seq: number
  clock_ms: number
  clock_counter: number
  wall_delta_ms: number
  zone: string | null
  day: number
  uid: string | null
  sum: Uint8Array
}

interface AnswerRow extends StampRow {
  kind: number
  outcome: number
  score: number
  rating: number
  confidence: number
  took_ms: number
  retention: number
  parameters: number
  item_version: number
  response: string
}

interface EventRow extends StampRow {
  kind: string
  item: number | null
  body: string
}

/** One entry as its chain sees it. */
interface Link {
  readonly row: StampRow
  readonly kind: string
  readonly content: unknown
  readonly flaw: string | null
}

/** Entries held in memory at once, whatever the length of the log. */
const WINDOW = 4000

/**
 * Recomputes the sum of every entry of every device from the stored columns and compares it with the stored one:
 * damage, gaps, entries twice and forged rows show. Reads, never writes.
 *
 * @param newest verify only the newest so many entries (of the newest chains first); everything when left out
 */
export function verifyChains(db: ReadDb, newest = Number.POSITIVE_INFINITY): ChainReport {
  const problems: string[] = []
  let entriesVerified = 0
  const devices = db.all<DeviceRow>('SELECT * FROM device ORDER BY key DESC')
  if (devices.length === 0) problems.push('The log names no device.')
  for (const device of devices) {
    const afterSeq = Math.max(0, device.head_seq - Math.max(0, newest - entriesVerified))
    const chain = verifyChain(db, device, afterSeq)
    entriesVerified += chain.verified
    if (chain.problem) problems.push(chain.problem)
  }
  const strays =
    (db.value<number>('SELECT count(*) FROM answer WHERE device NOT IN (SELECT key FROM device)') ?? 0) +
    (db.value<number>('SELECT count(*) FROM event WHERE device NOT IN (SELECT key FROM device)') ?? 0)
  if (strays > 0) problems.push(`${strays} entries belong to no device.`)
  return { entriesVerified, problems }
}

function verifyChain(db: ReadDb, device: DeviceRow, afterSeq: number): { verified: number; problem: string | null } {
  const name = device.incarnation.slice(0, 8)
  let verified = 0
  const bad = (problem: string) => ({ verified, problem: `Log of ${name}: ${problem}` })
  const start = afterSeq === 0 ? firstSum : storedSum(db, device.key, afterSeq)
  if (!start) return bad(`entry ${afterSeq} is missing.`)
  let sum: Uint8Array = start
  let last: StampRow | null = null
  for (let from = afterSeq; from < device.head_seq; from += WINDOW) {
    const to = Math.min(from + WINDOW, device.head_seq)
    const links = readLinks(db, device.key, from, to)
    for (let seq = from + 1; seq <= to; seq++) {
      const [link, twin] = links.get(seq) ?? []
      if (!link) return bad(`entry ${seq} is missing.`)
      if (twin) return bad(`entry ${seq} is there twice.`)
      if (link.flaw) return bad(`entry ${seq} ${link.flaw}.`)
      sum = nextSum(sum, canonicalOf(device, link))
      if (!sameBytes(sum, link.row.sum)) return bad(`the sum of entry ${seq} does not follow.`)
      if (last && isBefore(link.row, last)) return bad(`entry ${seq} is dated before the one it follows.`)
      last = link.row
      verified++
    }
  }
  if (beyondHead(db, device) > 0) return bad(`there are entries after the last one, ${device.head_seq}.`)
  if (!sameBytes(sum, device.head_sum)) return bad('the last sum is not the one on record.')
  if (last && (last.clock_ms !== device.clock_ms || last.clock_counter !== device.clock_counter)) {
    return bad('the clock of the last entry is not the one on record.')
  }
  return { verified, problem: null }
}

function readLinks(db: ReadDb, device: number, from: number, to: number): Map<number, Link[]> {
  const links = new Map<number, Link[]>()
  const put = (link: Link) => links.set(link.row.seq, [...(links.get(link.row.seq) ?? []), link])
  const answers = db.all<AnswerRow>(
    `SELECT seq, clock_ms, clock_counter, wall_delta_ms, zone.name AS zone, day, uid, kind, outcome, score, rating,
       confidence, took_ms, retention, parameters, item_version, response, sum
     FROM answer LEFT JOIN zone ON zone.key = answer.zone LEFT JOIN item_key ON item_key.key = answer.item
     WHERE device = ? AND seq > ? AND seq <= ?`,
    device,
    from,
    to,
  )
  for (const row of answers) put(answerLink(row))
  const events = db.all<EventRow>(
    `SELECT seq, clock_ms, clock_counter, wall_delta_ms, zone.name AS zone, day, uid, kind, item, body, sum
     FROM event LEFT JOIN zone ON zone.key = event.zone LEFT JOIN item_key ON item_key.key = event.item
     WHERE device = ? AND seq > ? AND seq <= ?`,
    device,
    from,
    to,
  )
  for (const row of events) put(eventLink(row))
  return links
}

function answerLink(row: AnswerRow): Link {
  const { uid, kind, outcome, score, rating, confidence, took_ms, retention, parameters, item_version, response } = row
  const columns = [kind, outcome, score, rating, confidence, took_ms, retention, parameters, item_version, response]
  return {
    row,
    kind: 'answer',
    content: [uid, ...columns],
    flaw: uid === null ? 'answers an item that is not on record' : stampFlaw(row),
  }
}

function eventLink(row: EventRow): Link {
  const body = parse(row.body)
  const flaw =
    row.item !== null && row.uid === null
      ? 'concerns an item that is not on record'
      : body === undefined || canonicalJson(body) !== row.body
        ? 'has an unreadable body'
        : stampFlaw(row)
  return { row, kind: row.kind, content: [row.uid, body], flaw }
}

const stampFlaw = (row: StampRow): string | null => (row.zone === null ? 'names a time zone not on record' : null)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function canonicalOf(device: DeviceRow, { row, kind, content }: Link): string {
  const stamp = {
    ref: { device: device.key, seq: row.seq },
    clockMs: row.clock_ms,
    clockCounter: row.clock_counter,
    wallMs: row.clock_ms + row.wall_delta_ms,
    zone: row.zone ?? '',
    day: row.day,
  }
  return canonicalEntry(device.incarnation, stamp, kind, content)
}

function storedSum(db: ReadDb, device: number, seq: number): Uint8Array | undefined {
  return (
    db.value<Uint8Array>('SELECT sum FROM answer WHERE device = ? AND seq = ?', device, seq) ??
    db.value<Uint8Array>('SELECT sum FROM event WHERE device = ? AND seq = ?', device, seq)
  )
}

function beyondHead(db: ReadDb, { key, head_seq }: DeviceRow): number {
  return (
    (db.value<number>('SELECT count(*) FROM answer WHERE device = ? AND seq > ?', key, head_seq) ?? 0) +
    (db.value<number>('SELECT count(*) FROM event WHERE device = ? AND seq > ?', key, head_seq) ?? 0)
  )
}

const isBefore = (row: StampRow, previous: StampRow): boolean =>
  row.clock_ms < previous.clock_ms ||
  (row.clock_ms === previous.clock_ms && row.clock_counter <= previous.clock_counter)

function sameBytes(left: Uint8Array, right: unknown): boolean {
  return right instanceof Uint8Array && Buffer.compare(left, right) === 0
}
