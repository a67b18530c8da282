import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stateHash } from '#storage/projections/state-hash.ts'
import { expectSound } from '#tests/support/expect-sound.ts'
import { HomeBench } from '#tests/support/home-bench.ts'

/**
 * A mock, because only one schema has been released: a second step is made up, and the file of the first version is
 * made with the list as it was before.
 */
const list = vi.hoisted(() => ({
  withSecondStep: false,
  sql: 'CREATE TABLE second_step (a INTEGER) STRICT',
  rebuild: false,
}))
vi.mock('#storage/migrations/list.ts', async (original) => {
  const { migrations } = await original<typeof import('#storage/migrations/list.ts')>()
  const released = migrations.length
  return {
    get migrations() {
      const second = { version: released + 1, name: 'second', sql: list.sql, rebuild: list.rebuild }
      return list.withSecondStep ? [...migrations, second] : migrations
    },
    get SCHEMA_VERSION() {
      return list.withSecondStep ? released + 1 : released
    },
  }
})

let bench: HomeBench
beforeEach(() => {
  list.withSecondStep = false
  list.sql = 'CREATE TABLE second_step (a INTEGER) STRICT'
  list.rebuild = false
  bench = new HomeBench()
  const opened = bench.openForWork()
  bench.study(bench.context(opened), 5)
  bench.close(opened)
  list.withSecondStep = true
})
afterEach(() => bench.remove())

test('an older file is copied, sealed, and brought up to date with everything in it', async () => {
  const { newestSealed } = await import('#storage/backup/shelf.ts')
  const opened = bench.openForWork()
  expect(opened.collection.read.value('SELECT count(*) FROM second_step')).toBe(0)
  expect(opened.collection.read.value('SELECT count(*) FROM answer')).toBe(5)
  bench.close(opened)
  expect(newestSealed(bench.paths.backups, bench.nowMs)).toMatchObject({
    reason: 'before-migration',
    facts: { answers: 5 },
  })
  bench.close(bench.openForWork())
})

test('a step that empties projections and says so has them made again from the log', () => {
  list.withSecondStep = false
  const before = bench.openForWork()
  const known = stateHash(before.collection.read)
  bench.close(before)
  list.withSecondStep = true
  list.sql = 'DELETE FROM item_state; DELETE FROM due_stat'
  list.rebuild = true
  const opened = bench.openForWork()
  expect(opened.collection.read.value('SELECT count(*) FROM item_state')).toBe(5)
  expect(stateHash(opened.collection.read)).toBe(known)
  expectSound(opened.collection.file)
  bench.close(opened)
})

test('a step that fails leaves the older file as it was, and its copy is at hand', () => {
  list.sql = 'CREATE TABLE second_step (a INTEGER) STRICT; INSERT INTO nowhere VALUES (1)'
  const opened = bench.open()
  if (opened.mode !== 'damaged') throw new Error(opened.mode)
  expect(opened.message).toMatch(/^The library file is from an older version and could not be brought up to date\./)
  expect(opened.newestGoodBackup).toMatchObject({ reason: 'before-migration', facts: { answers: 5 } })
  bench.close(opened)
  list.withSecondStep = false
  const old = bench.openForWork()
  expect(old.collection.read.value("SELECT count(*) FROM sqlite_schema WHERE name = 'second_step'")).toBe(0)
  bench.close(old)
})

test('a backup of an older form is brought up to date when it is restored', async () => {
  const { restoreBackup } = await import('#application/backup/restore.ts')
  const opened = bench.openForWork()
  bench.study(bench.context(opened), 2)
  bench.nowMs += 1000
  const { newestSealed } = await import('#storage/backup/shelf.ts')
  const id = newestSealed(bench.paths.backups, bench.nowMs)?.id ?? ''
  const { opened: after, outcome } = restoreBackup(bench.surroundings, opened, { id }, bench.reopen)
  expect(outcome().value.answers).toBe(5)
  if (after.mode !== 'open') throw new Error(after.mode)
  expect(after.collection.read.value('SELECT count(*) FROM second_step')).toBe(0)
  bench.close(after)
})
