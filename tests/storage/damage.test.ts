import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backUpAtClose } from '#application/backup/create.ts'
import { restoreBackup } from '#application/backup/restore.ts'
import { type Generator, seededGenerator } from '#domain/text/seeded-generator.ts'
import { fullCheck } from '#storage/checks/full-check.ts'
import { companions } from '#storage/home.ts'
import { SqliteFile } from '#storage/sqlite.ts'
import { type CellBytes, indexTreeCells } from '#tests/support/btree-cells.ts'
import { HomeBench } from '#tests/support/home-bench.ts'

/** Seeded damages of each kind; the night run asks for more. */
const SCALE = Number(process.env.LECTERN_DAMAGES ?? 1)
const SEED = process.env.LECTERN_DAMAGE_SEED ?? '20'

let bench: HomeBench
let sound: Buffer
let soundCopy: string
let rows: CellBytes[]

beforeAll(() => {
  bench = new HomeBench({ items: 40 })
  const opened = bench.openForWork()
  bench.study(bench.context(opened), 400, 40)
  backUpAtClose(bench.surroundings, opened.collection)
  bench.close(opened)
  sound = readFileSync(bench.paths.collection)
  soundCopy = `${bench.root}/sound.sqlite`
  copyFileSync(bench.paths.collection, soundCopy)
  rows = ['answer', 'event'].flatMap((tree) => indexTreeCells(soundCopy, sound, tree))
})
afterAll(() => bench.remove())

const below = (random: Generator, limit: number) => Math.floor(random() * limit)

/** Damages a copy so many times and counts how often the next start saw it, without a change to the file. */
function tally(kind: string, count: number, damage: (bytes: Buffer, random: Generator) => Buffer): number {
  let seen = 0
  for (let index = 0; index < count; index++) {
    const damaged = damage(Buffer.from(sound), seededGenerator(`${SEED} ${kind} ${index}`))
    if (isSeen(damaged)) seen++
  }
  return seen
}

function isSeen(damaged: Buffer): boolean {
  for (const path of companions(bench.paths.collection)) rmSync(path, { force: true })
  writeFileSync(bench.paths.collection, damaged)
  const opened = bench.open()
  try {
    if (opened.mode === 'open') return false
    expect(opened.mode).toBe('damaged')
    if (opened.mode === 'damaged') {
      expect(opened.message).toMatch(/^The .*\. A copy from today \d\d:\d\d is ready; .* is kept\. Restore the copy\?$/)
      expect(opened.newestGoodBackup?.facts?.answers).toBe(400)
    }
    expect(readFileSync(bench.paths.collection).equals(damaged)).toBe(true)
    return true
  } finally {
    bench.close(opened)
  }
}

const zeroed = (bytes: Buffer, page: number) => bytes.fill(0, page * 4096, (page + 1) * 4096)

describe('the next start sees', () => {
  test('every truncation', { timeout: 120_000 * SCALE }, () => {
    const count = 100 * SCALE
    const seen = tally('truncated', count, (bytes, random) =>
      // Every other one at a page boundary, where a file still looks like a database.
      bytes.subarray(0, random() < 0.5 ? below(random, bytes.length / 4096) * 4096 : below(random, bytes.length)),
    )
    expect(seen).toBe(count)
  })

  test('every changed byte in an entry of the log', { timeout: 120_000 * SCALE }, () => {
    const count = 150 * SCALE
    const seen = tally('one bit of an entry', count, (bytes, random) => {
      const row = rows[below(random, rows.length)] ?? { start: 0, end: 1 }
      const at = row.start + below(random, row.end - row.start)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8))
      return bytes
    })
    expect(seen).toBe(count)
  })

  test('garbage in the place of the beginning, and other files in its place', { timeout: 60_000 * SCALE }, () => {
    const garbage = 10 * SCALE
    const seen = tally('garbage header', garbage, (bytes, random) => {
      for (let at = 0; at < 100; at++) bytes[at] = below(random, 256)
      return bytes
    })
    expect(seen).toBe(garbage)
    const others = [Buffer.alloc(0), Buffer.from('Dear diary,\n'.repeat(2000)), Buffer.alloc(40_960), Buffer.alloc(1)]
    for (const other of others) expect(isSeen(other)).toBe(true)
  })

  test('every page filled with zeros', { timeout: 120_000 * SCALE }, () => {
    const pages = sound.length / 4096
    const missed = Array.from({ length: pages }, (_, page) => page).filter(
      (page) => !isSeen(zeroed(Buffer.from(sound), page)),
    )
    expect(missed).toEqual([])
  })

  test('one bit changed anywhere, more often than not if it changes what is stored', {
    timeout: 120_000 * SCALE,
  }, () => {
    const count = 200 * SCALE
    const tables = contentOf(soundCopy)
    const harmed = { count: 0, seen: 0, found: 0 }
    const unseen = new Map<string, number>()
    for (let index = 0; index < count; index++) {
      const random = seededGenerator(`${SEED} anywhere ${index}`)
      const bytes = Buffer.from(sound)
      const at = below(random, bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8))
      const path = `${bench.root}/flipped.sqlite`
      writeFileSync(path, bytes)
      const changed = changedTable(tables, contentOf(path))
      if (changed === null) continue
      harmed.count++
      if (isSeen(bytes)) harmed.seen++
      else unseen.set(changed, (unseen.get(changed) ?? 0) + 1)
      if (isFoundByFullCheck(path)) harmed.found++
    }
    console.info(`One bit of ${count} anywhere: what is stored changed by`, harmed, 'unseen at start in', unseen)
    // Measured over 800: 64 % at start, 93 % by the full check. What the start misses lies in projections.
    expect(harmed.seen / harmed.count).toBeGreaterThan(0.5)
    expect(harmed.found / harmed.count).toBeGreaterThan(0.85)
  })
})

/** Every table's rows as text; the whole as unreadable when one cannot be read. */
function contentOf(path: string): Map<string, string> {
  const content = new Map<string, string>()
  try {
    const file = new SqliteFile(path, { readonly: true })
    try {
      content.set('(header)', `${file.pragma('user_version')} ${file.pragma('application_id')}`)
      const schema = file.all<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
      content.set('(schema)', JSON.stringify(schema))
      for (const { name, sql } of schema) {
        if (!sql.startsWith('CREATE VIRTUAL')) content.set(name, JSON.stringify(file.all(`SELECT * FROM "${name}"`)))
      }
    } finally {
      file.close()
    }
  } catch {
    content.set('(unreadable)', 'yes')
  }
  return content
}

function changedTable(before: Map<string, string>, after: Map<string, string>): string | null {
  for (const name of new Set([...after.keys(), ...before.keys()])) {
    if (before.get(name) !== after.get(name)) return name
  }
  return null
}

function isFoundByFullCheck(path: string): boolean {
  let file: SqliteFile | null = null
  try {
    file = new SqliteFile(path, { readonly: true })
    return fullCheck(file).problems.length > 0
  } catch {
    return true
  } finally {
    file?.close()
  }
}

test('what is offered after damage is restored and opens', () => {
  writeFileSync(bench.paths.collection, sound.subarray(0, 50_000))
  const damaged = bench.open()
  if (damaged.mode !== 'damaged') throw new Error(damaged.mode)
  const id = damaged.newestGoodBackup?.id ?? ''
  const { opened, outcome } = restoreBackup(bench.surroundings, damaged, { id }, bench.reopen)
  expect(outcome().value.answers).toBe(400)
  bench.close(opened)
})

test('a damaged file keeps the write-ahead log that a kill left beside it, byte for byte', () => {
  const killed = new HomeBench({ seed: 'killed', items: 40 })
  const first = killed.openForWork()
  killed.study(killed.context(first), 400, 40)
  killed.close(first)
  const second = killed.openForWork()
  killed.study(killed.context(second), 5)
  const log = readFileSync(`${killed.paths.collection}-wal`)
  killed.close(second)
  const file = readFileSync(killed.paths.collection)
  const logged = pagesInLog(log)
  const row = indexTreeCells(killed.paths.collection, file, 'answer').find(
    ({ start }) => !logged.has(Math.floor(start / 4096) + 1),
  )
  if (!row) throw new Error('Every page is in the log.')
  // As a kill leaves them, with one bit changed in a page that the log does not hold.
  file[row.end - 1] = (file[row.end - 1] ?? 0) ^ 1
  writeFileSync(killed.paths.collection, file)
  writeFileSync(`${killed.paths.collection}-wal`, log)
  const opened = killed.open()
  expect(opened.mode).toBe('damaged')
  killed.close(opened)
  expect(readFileSync(killed.paths.collection).equals(file)).toBe(true)
  expect(readFileSync(`${killed.paths.collection}-wal`).equals(log)).toBe(true)
  killed.remove()
})

/** Page numbers in a write-ahead log: a header of 32 bytes, then frames of 24 bytes and a page. */
function pagesInLog(log: Buffer): Set<number> {
  const frames = Math.floor((log.length - 32) / (24 + 4096))
  return new Set(Array.from({ length: frames }, (_, frame) => log.readUInt32BE(32 + frame * (24 + 4096))))
}
