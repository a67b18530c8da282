import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Collection } from '../collection.ts'
import { migrate } from '../migrate.ts'
import type { KnownItem } from '../projections/apply.ts'
import { SqliteFile } from '../sqlite.ts'
import { addDevice, LogWriter } from './log-writer.ts'
import { verifyChains } from './verify.ts'

const item = (key: number): KnownItem => ({
  key,
  uid: `course/Q${key}`,
  course: 'course',
  lesson: 'L01',
  reserved: false,
  retired: false,
})

type Entry =
  | { do: 'answer'; item: number; right: boolean; response: string; tookMs: number }
  | { do: 'note'; item: number; text: string }
  | { do: 'setting'; value: number }
  | { do: 'new chain' }

const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      item: fc.integer({ min: 1, max: 6 }),
      right: fc.boolean(),
      response: fc.string({ unit: 'grapheme', maxLength: 30 }),
      tookMs: fc.nat(100_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('note' as const),
      item: fc.integer({ min: 1, max: 6 }),
      text: fc.string({ unit: 'grapheme', maxLength: 30 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('setting' as const), value: fc.integer({ min: 80, max: 97 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('new chain' as const) }) },
)

/** A log of random entries in memory, by the same writer that the app uses. */
function writeLog(entries: readonly Entry[]): SqliteFile {
  const file = new SqliteFile(':memory:')
  migrate(file)
  for (let key = 1; key <= 6; key++) file.run('INSERT INTO item_key (key, uid) VALUES (?, ?)', key, item(key).uid)
  let chains = 0
  const begin = () => new Collection(file, new LogWriter(addDevice(file, `incarnation-${++chains}`)))
  let collection = begin()
  let wallMs = Date.UTC(2026, 10, 20)
  for (const entry of entries) {
    wallMs += 777
    if (entry.do === 'new chain') {
      collection = begin()
      continue
    }
    const zone = wallMs % 2 === 0 ? 'Pacific/Auckland' : 'Asia/Tokyo'
    collection.write({ wallMs, instantMs: wallMs, zone, day: 20_777 }, (transaction) => {
      if (entry.do === 'setting') {
        transaction.appendEvent({ kind: 'settings.changed', body: { desiredRetention: entry.value } })
      } else if (entry.do === 'note') {
        transaction.appendItemEvent(item(entry.item), { kind: 'item.noted', body: { text: entry.text } })
      } else {
        transaction.appendAnswer(item(entry.item), {
          kind: 'lesson',
          outcome: entry.right ? 'correct' : 'wrong',
          score: entry.right ? 1 : 0,
          rating: entry.right ? 3 : 1,
          confidence: null,
          tookMs: entry.tookMs,
          retentionPercent: 90,
          itemVersion: 1,
          response: JSON.stringify({ typed: entry.response }),
        })
      }
    })
  }
  return file
}

/** Everything a sum vouches for; `key` columns of device, zone and item_key would only move rows about. */
const vouchedFor: Record<string, readonly string[]> = {
  answer: [
    ...[
      'clock_ms',
      'clock_counter',
      'wall_delta_ms',
      'zone',
      'day',
      'kind',
      'outcome',
      'score',
      'rating',
      'confidence',
    ],
    ...['took_ms', 'retention', 'parameters', 'item_version', 'response', 'sum', 'item', 'device', 'seq'],
  ],
  event: ['clock_ms', 'clock_counter', 'wall_delta_ms', 'zone', 'day', 'kind', 'item', 'body', 'sum', 'device', 'seq'],
  device: ['incarnation', 'head_seq', 'head_sum', 'clock_ms', 'clock_counter'],
}

/** One byte of a value changed by one bit: as numbers are stored, or as text and blobs are. */
function flipped(value: unknown, byte: number, bit: number): unknown {
  if (typeof value === 'number') return Number(BigInt.asIntN(48, BigInt(value) ^ (1n << BigInt((byte % 6) * 8 + bit))))
  const bytes = Buffer.from(value as string | Uint8Array)
  if (bytes.length === 0) return 'x'
  bytes[byte % bytes.length] = (bytes[byte % bytes.length] ?? 0) ^ (1 << bit)
  return typeof value === 'string' ? bytes.toString('latin1') : bytes
}

test('a sound log verifies, in whole and by its newest entries', () => {
  let entries = 0
  const numRuns = 60
  fc.assert(
    fc.property(fc.array(anyEntry, { minLength: 20, maxLength: 120, size: 'max' }), fc.nat(150), (log, newest) => {
      const file = writeLog(log)
      const total = file.value<number>('SELECT sum(head_seq) FROM device') ?? 0
      entries += total
      expect(verifyChains(file)).toEqual({ entriesVerified: total, problems: [] })
      expect(verifyChains(file, newest)).toEqual({ entriesVerified: Math.min(newest, total), problems: [] })
      file.close()
    }),
    { numRuns, seed: 4 },
  )
  expect(entries / numRuns).toBeGreaterThanOrEqual(50)
})

test('one bit changed in any stored column of any row is found', () => {
  let mutations = 0
  fc.assert(
    fc.property(
      fc.array(anyEntry, { minLength: 20, maxLength: 60, size: 'max' }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat(7)), { minLength: 150, maxLength: 150 }),
      (log, changes) => {
        const file = writeLog(log)
        for (const [tablePick, rowPick, columnPick, byte, bit] of changes) {
          const table = Object.keys(vouchedFor)[tablePick % 3] ?? 'answer'
          const columns = vouchedFor[table] ?? []
          const column = columns[columnPick % columns.length] ?? ''
          const rows = file.value<number>(`SELECT count(*) FROM ${table}`) ?? 0
          if (rows === 0) continue
          const row = file.get<Record<string, unknown>>(
            `SELECT ${columns.join(', ')} FROM ${table} LIMIT 1 OFFSET ?`,
            rowPick % rows,
          )
          const value = row?.[column]
          // An event without an item has nothing to flip there; of a chain without entries nothing is vouched for.
          if (row === undefined || value === null || row.head_seq === 0) continue
          const where = table === 'device' ? 'incarnation = ?' : 'device = ? AND seq = ?'
          const key = table === 'device' ? [row.incarnation] : [row.device, row.seq]
          file.run('BEGIN')
          // A row that lands on another's key is refused by the table itself.
          const changed = accepted(() =>
            file.run(
              `UPDATE ${table} SET ${column} = ? WHERE ${where}`,
              flipped(value, byte, bit) as string,
              ...(key as string[]),
            ),
          )
          const { problems } = verifyChains(file)
          file.run('ROLLBACK')
          if (!changed) continue
          mutations++
          if (problems.length === 0) throw new Error(`Not found: ${table}.${column} ${String(value)} ^ ${byte}/${bit}`)
        }
        file.close()
      },
    ),
    { numRuns: 20, seed: 5 },
  )
  expect(mutations).toBeGreaterThan(2000)
})

function accepted(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

test('an entry that is gone, that stands twice, or that nobody wrote is found', () => {
  const log = Array.from({ length: 30 }, (_, index): Entry => {
    return index % 3 === 0
      ? { do: 'note', item: 1, text: 'n' }
      : { do: 'answer', item: 2, right: true, response: '', tookMs: 1 }
  })
  const problemAfter = (sql: string) => {
    const file = writeLog(log)
    file.script(sql)
    const { problems } = verifyChains(file)
    file.close()
    return problems.join(' ')
  }
  expect(problemAfter('DELETE FROM answer WHERE seq = 12')).toMatch(/entry 12 is missing/)
  expect(problemAfter('DELETE FROM event WHERE seq = 1')).toMatch(/entry 1 is missing/)
  expect(
    problemAfter(`INSERT INTO event SELECT device, 12, clock_ms, clock_counter, wall_delta_ms, zone, day, kind, item, body,
      sum FROM event WHERE seq = 13`),
  ).toMatch(/entry 12 is there twice/)
  expect(problemAfter('DELETE FROM answer WHERE seq = 30; UPDATE device SET head_seq = 29')).toMatch(/last sum/)
  expect(problemAfter('UPDATE device SET head_seq = 20')).toMatch(/entries after the last one, 20/)
  expect(problemAfter('DELETE FROM device')).toMatch(/names no device.*30 entries belong to no device/)
  expect(problemAfter("UPDATE zone SET name = 'Asia/Tokyp' WHERE name = 'Asia/Tokyo'")).toMatch(/does not follow/)
  expect(problemAfter("UPDATE item_key SET uid = 'course/Q9' WHERE key = 2")).toMatch(/does not follow/)
  expect(problemAfter('DELETE FROM item_key WHERE key = 2')).toMatch(/an item that is not on record/)
  expect(problemAfter("UPDATE event SET body = body || ' ' WHERE seq = 4")).toMatch(/entry 4 has an unreadable body/)
})
