import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { capture } from './children.mjs'
import { withLock } from './lock.mjs'
import { fromRoot } from './paths.mjs'

/** More than any process id can be. */
const nobody = '99999999'

describe('withLock', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('lets one piece of work at a time through and leaves nothing behind', async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((resolve) => setTimeout(resolve, 5))
      inside -= 1
    }
    await Promise.all(Array.from({ length: 5 }, () => withLock('work', work, { folder })))
    expect(most).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is free again when the work fails', async () => {
    const fail = () => Promise.reject(new Error('no luck'))
    await expect(withLock('work', fail, { folder })).rejects.toThrow('no luck')
    expect(await withLock('work', async () => 'done', { folder })).toBe('done')
  })

  it('takes over from an owner that is gone', async () => {
    mkdirSync(join(folder, 'work'))
    writeFileSync(join(folder, 'work', nobody), '')
    expect(await withLock('work', async () => readdirSync(join(folder, 'work')), { folder })).toEqual([
      String(process.pid),
    ])
  })

  it('takes over from an owner that died before it could sign', async () => {
    mkdirSync(join(folder, 'work'))
    utimesSync(join(folder, 'work'), 0, 0)
    expect(await withLock('work', async () => 'done', { folder })).toBe('done')
  })

  it('lets only one of several processes inherit', async () => {
    mkdirSync(join(folder, 'work'))
    writeFileSync(join(folder, 'work', nobody), '')
    const log = join(folder, 'log')
    const program = `
      const { withLock } = await import(${JSON.stringify(fromRoot('scripts', 'lib', 'lock.mjs'))})
      const { appendFileSync } = await import('node:fs')
      await withLock('work', async () => {
        appendFileSync(${JSON.stringify(log)}, 'in ')
        await new Promise((resolve) => setTimeout(resolve, 30))
        appendFileSync(${JSON.stringify(log)}, 'out ')
      }, { folder: ${JSON.stringify(folder)} })`
    const args = ['--input-type=module', '-e', program]
    const ended = await Promise.all([1, 2, 3].map(() => capture(process.execPath, args)))
    expect(ended.map(({ code, output }) => [code, output])).toEqual([1, 2, 3].map(() => [0, '']))
    expect(readFileSync(log, 'utf8')).toBe('in out in out in out ')
  })
})
