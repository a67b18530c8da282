import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readDurability } from '#storage/durability.ts'
import { defaultHome } from '#storage/home.ts'
import { SCHEMA_VERSION } from '#storage/migrations/list.ts'
import { SqliteFile } from '#storage/sqlite.ts'
import { HomeBench } from '#tests/support/home-bench.ts'

let bench: HomeBench
beforeEach(() => {
  bench = new HomeBench()
})
afterEach(() => bench.remove())

const tamper = (sql: string) => {
  const file = new SqliteFile(bench.paths.collection)
  file.script(sql)
  file.close()
}

describe('a first start', () => {
  test('makes a collection that says so in its log, for the learner alone', () => {
    const opened = bench.openForWork()
    const { read, file } = opened.collection
    expect(read.all('SELECT seq, kind FROM event')).toEqual([{ seq: 1, kind: 'collection.created' }])
    expect(read.value<string>('SELECT incarnation FROM device')).toMatch(/^[0-9a-f]{32}$/)
    expect(readDurability(file)).toMatchObject({ synchronous: '2', journal_mode: 'wal', foreign_keys: '1' })
    if (process.platform !== 'win32') expect(statSync(bench.paths.folder).mode & 0o777).toBe(0o700)
    bench.close(opened)
  })

  test('is begun anew when it was cut short', () => {
    const first = bench.openForWork()
    bench.close(first)
    const half = readFileSync(bench.paths.collection).subarray(0, 9000)
    const again = new HomeBench()
    mkdirSync(again.paths.folder, { recursive: true })
    writeFileSync(again.paths.unborn, half)
    const opened = again.openForWork()
    expect(opened.collection.read.value('SELECT count(*) FROM event')).toBe(1)
    again.close(opened)
    again.remove()
  })

  test('of one process ends where another holds the library, with the owner it names', () => {
    const opened = bench.openForWork()
    expect(bench.open()).toEqual({ mode: 'held', owner: null })
    const owner = { pid: 1, shell: 'browser', url: 'http://127.0.0.1:1', sinceMs: bench.nowMs }
    opened.lock.announce(owner)
    expect(bench.open()).toEqual({ mode: 'held', owner })
    bench.close(opened)
    bench.close(bench.openForWork())
  })
})

describe('opening again', () => {
  test('after a clean close trusts a glance, for a week', () => {
    const first = bench.openForWork()
    bench.close(first)
    bench.nowMs += 6 * 86_400_000
    const glance = bench.openForWork()
    expect(glance.checkedMs).toBe(first.checkedMs)
    bench.close(glance)
    bench.nowMs += 86_400_000
    const deep = bench.openForWork()
    expect(deep.checkedMs).toBe(bench.nowMs)
    bench.close(deep)
  })

  test('looks closely when the file was touched since, or its close was not noted', () => {
    bench.close(bench.openForWork())
    bench.nowMs += 1000
    utimesSync(bench.paths.collection, 1, 1)
    const touched = bench.openForWork()
    expect(touched.checkedMs).toBe(bench.nowMs)
    bench.close(touched)
    bench.nowMs += 1000
    writeFileSync(bench.paths.cleanClose, '{ not json')
    const unnoted = bench.openForWork()
    expect(unnoted.checkedMs).toBe(bench.nowMs)
    bench.close(unnoted)
  })

  test('keeps everything that was answered', () => {
    const opened = bench.openForWork()
    bench.study(bench.context(opened), 30)
    bench.close(opened)
    const again = bench.openForWork()
    expect(again.collection.read.value('SELECT count(*) FROM answer')).toBe(30)
    bench.close(again)
    expect(readdirSync(bench.paths.folder).filter((name) => name.includes('wal'))).toEqual([])
  })
})

describe('a file that is not a sound collection is left alone', () => {
  const expectDamaged = (message: RegExp) => {
    const before = existsSync(bench.paths.collection) ? readFileSync(bench.paths.collection) : null
    const opened = bench.open()
    expect(opened.mode).toBe('damaged')
    if (opened.mode === 'damaged') expect(opened.message).toMatch(message)
    bench.close(opened)
    expect(existsSync(bench.paths.collection) ? readFileSync(bench.paths.collection) : null).toEqual(before)
  }

  test('a SQLite file of something else', () => {
    bench.close(bench.openForWork())
    tamper('PRAGMA application_id = 7')
    expectDamaged(/not a Lectern library/)
  })

  test('an empty file, also when no copy exists', () => {
    bench.close(bench.openForWork())
    truncateSync(bench.paths.collection, 0)
    expectDamaged(/^The library file is empty, and there is no copy to restore\. .*move collection\.sqlite out/)
  })

  test('a text file', () => {
    bench.close(bench.openForWork())
    writeFileSync(bench.paths.collection, 'Dear diary')
    expectDamaged(/did not open cleanly/)
  })

  test('a database without tables', () => {
    bench.close(bench.openForWork())
    writeFileSync(bench.paths.collection, '')
    tamper('CREATE TABLE t (a); DROP TABLE t')
    expectDamaged(/is empty/)
  })

  test('a log whose row was changed by another program', () => {
    const opened = bench.openForWork()
    bench.study(bench.context(opened), 10)
    bench.close(opened)
    tamper('UPDATE answer SET rating = 4 WHERE seq = (SELECT min(seq) FROM answer)')
    expectDamaged(/did not open cleanly/)
  })
})

describe('versions', () => {
  test('a newer file is shown and not changed', () => {
    const opened = bench.openForWork()
    bench.study(bench.context(opened), 3)
    bench.close(opened)
    tamper(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`)
    const note = JSON.parse(readFileSync(bench.paths.cleanClose, 'utf8'))
    writeFileSync(bench.paths.cleanClose, JSON.stringify({ ...note, schema: SCHEMA_VERSION + 1 }))
    const before = readFileSync(bench.paths.collection)
    const look = bench.open()
    expect(look).toMatchObject({ mode: 'look-only', reason: 'newer-version' })
    if (look.mode !== 'look-only') throw new Error('not look-only')
    expect(look.message).toMatch(/newer version of Lectern/)
    expect(look.collection.read.value('SELECT count(*) FROM answer')).toBe(3)
    expect(() => look.collection.file.run('DELETE FROM place')).toThrow(/readonly/)
    bench.close(look)
    expect(readFileSync(bench.paths.collection)).toEqual(before)
  })

  test('a version number that nobody wrote is damage', () => {
    bench.close(bench.openForWork())
    tamper(`PRAGMA user_version = ${SCHEMA_VERSION + 90}`)
    const opened = bench.open()
    expect(opened.mode).toBe('damaged')
    bench.close(opened)
  })

  test('an older file that cannot be brought up to date is copied first and then left as it was', () => {
    const opened = bench.openForWork()
    bench.study(bench.context(opened), 3)
    bench.close(opened)
    // Says it is of version 0 although its tables are there: the first step fails on the first table.
    tamper('PRAGMA user_version = 0')
    const tables = () => {
      const file = new SqliteFile(bench.paths.collection, { readonly: true })
      const found = [file.pragma('user_version'), file.value('SELECT count(*) FROM answer')]
      file.close()
      return found
    }
    const failed = bench.open()
    expect(failed).toMatchObject({ mode: 'damaged', newestGoodBackup: { reason: 'before-migration', sealed: true } })
    bench.close(failed)
    expect(tables()).toEqual([0, 3])
  })
})

test('the data folder is where each platform keeps such things, and LECTERN_HOME wins', () => {
  expect(defaultHome({ LECTERN_HOME: '/elsewhere' }, 'linux', '/home/a')).toBe('/elsewhere')
  expect(defaultHome({}, 'linux', '/home/a')).toBe('/home/a/.local/share/lectern')
  expect(defaultHome({ XDG_DATA_HOME: '/data' }, 'linux', '/home/a')).toBe('/data/lectern')
  expect(defaultHome({ XDG_DATA_HOME: 'relative' }, 'linux', '/home/a')).toBe('/home/a/.local/share/lectern')
  expect(defaultHome({}, 'darwin', '/Users/a')).toBe('/Users/a/Library/Application Support/Lectern')
  expect(defaultHome({ APPDATA: 'C:\\Users\\a\\AppData\\Roaming' }, 'win32', 'C:\\Users\\a')).toBe(
    'C:\\Users\\a\\AppData\\Roaming\\Lectern',
  )
})

test('nothing but the named files lies in the data folder after a close', () => {
  bench.close(bench.openForWork())
  expect(readdirSync(bench.paths.folder).sort()).toEqual(['clean.json', 'collection.lock', 'collection.sqlite'])
  expect(existsSync(join(bench.paths.folder, 'owner.json'))).toBe(false)
})
