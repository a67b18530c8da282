import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changedSince } from './build.mjs'

const builtAtMs = Date.UTC(2030, 0, 1)
const before = new Date(builtAtMs - 1_000)
const after = new Date(builtAtMs + 1_000)

describe('changedSince', () => {
  let folder = ''
  /** @param {Date} at */
  const touch = (/** @type {string} */ name, at) => {
    const times = [folder, join(folder, 'deep')].map((path) => [path, statSync(path).mtime])
    writeFileSync(join(folder, 'deep', name), '')
    utimesSync(join(folder, 'deep', name), at, at)
    for (const [path, time] of times) utimesSync(/** @type {string} */ (path), before, /** @type {Date} */ (time))
  }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-build-'))
    mkdirSync(join(folder, 'deep'))
    for (const path of [join(folder, 'deep'), folder]) utimesSync(path, before, before)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('sees a newer file at any depth', () => {
    touch('a.ts', before)
    expect(changedSince(folder, builtAtMs)).toBe(false)
    touch('b.ts', after)
    expect(changedSince(folder, builtAtMs)).toBe(true)
  })

  it('does not rebuild for a test', () => {
    touch('a.test.ts', after)
    expect(changedSince(folder, builtAtMs)).toBe(false)
  })

  it('sees that a file was added or removed', () => {
    utimesSync(join(folder, 'deep'), after, after)
    expect(changedSince(folder, builtAtMs)).toBe(true)
  })
})
