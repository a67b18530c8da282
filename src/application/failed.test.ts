import { expect, test } from 'vitest'
import { SqliteFile } from '#storage/sqlite.ts'
import { Failed, toFailure } from './failed.ts'

/** A real error of SQLite, with the code of another one: most of them cannot be had at will. */
function sqliteError(code: string): unknown {
  const file = new SqliteFile(':memory:')
  try {
    file.run('SELECT nothing')
  } catch (error) {
    return Object.assign(error as Error, { code })
  } finally {
    file.close()
  }
  throw new Error('SQLite accepted nonsense.')
}

test('what a use case says is passed on as it is', () => {
  expect(toFailure(new Failed('conflict', 'Somebody was faster.', 'more'))).toEqual({
    kind: 'conflict',
    message: 'Somebody was faster.',
    details: 'more',
  })
})

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-full'],
  ['SQLITE_IOERR_FSYNC', 'disk-full'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_CORRUPT_VTAB', 'damaged'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR_READ', 'damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'damaged'],
  ['SQLITE_CONSTRAINT', 'internal'],
])('%s reaches a person as %s', (code, kind) => {
  expect(toFailure(sqliteError(code)).kind).toBe(kind)
})

test('whatever else it is, there is a sentence without a stack trace', () => {
  for (const error of [new TypeError('x is not a function'), 'text', undefined]) {
    const { kind, message } = toFailure(error)
    expect(kind).toBe('internal')
    expect(message).toMatch(/^Lectern could not .*\.$/)
    expect(message).not.toContain('function')
  }
})
