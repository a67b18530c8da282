import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, statSync, truncateSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HomeBench } from '#tests/support/home-bench.ts'

/**
 * Permissions do not bind the superuser, so there the folder is mounted read-only for one process alone; anybody else
 * takes the right to write away from it. Where neither works (Windows, a superuser without the right to mount), the
 * tests are skipped by name.
 */
const isRoot = process.getuid?.() === 0
const canMount = isRoot && spawnSync('unshare', ['-m', 'true']).status === 0
const canForbid = !isRoot && process.platform !== 'win32'

const child = new URL('../support/children/read-only-child.ts', import.meta.url).pathname

let bench: HomeBench
beforeEach(() => {
  bench = new HomeBench()
})
afterEach(() => bench.remove())

function openReadOnly(): Record<string, unknown> {
  const folder = bench.paths.folder
  if (canMount) {
    const script = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && exec "$2" --no-warnings "$3" "$4"'
    const values = ['-m', 'sh', '-c', script, 'sh', folder, process.execPath, child, bench.root]
    return JSON.parse(execFileSync('unshare', values, { encoding: 'utf8' }))
  }
  chmodSync(folder, 0o500)
  try {
    return JSON.parse(execFileSync(process.execPath, ['--no-warnings', child, bench.root], { encoding: 'utf8' }))
  } finally {
    chmodSync(folder, 0o700)
  }
}

describe.skipIf(!canMount && !canForbid)('a data folder that cannot be written (needs a way to forbid writing)', () => {
  test('is shown from a private copy that is gone afterwards', () => {
    const opened = bench.openForWork()
    bench.study(bench.context(opened), 6)
    bench.close(opened)
    const before = readdirSync(bench.paths.folder)
    const outcome = openReadOnly()
    expect(outcome).toMatchObject({ mode: 'look-only', reason: 'read-only', answers: 6, write: 'SQLITE_READONLY' })
    expect(outcome.message).toMatch(/^The data folder cannot be written, so this library is shown but not changed\./)
    expect(String(outcome.copy)).not.toContain(bench.paths.folder)
    expect(existsSync(String(outcome.copy))).toBe(false)
    expect(readdirSync(bench.paths.folder)).toEqual(before)
  })

  test('is shown with the answers that only the write-ahead log holds', () => {
    const opened = bench.openForWork()
    bench.study(bench.context(opened), 6)
    // As a kill leaves it: the log was never moved into the file.
    const killed = new HomeBench({ seed: 'killed' })
    cpSync(bench.paths.folder, killed.paths.folder, { recursive: true })
    bench.close(opened)
    bench.remove()
    bench = killed
    expect(statSync(`${bench.paths.collection}-wal`).size).toBeGreaterThan(0)
    const outcome = openReadOnly()
    expect(outcome).toMatchObject({ mode: 'look-only', reason: 'read-only', answers: 6 })
  })

  test('without a library says so in a sentence', () => {
    mkdirSync(bench.paths.folder)
    expect(openReadOnly()).toEqual({
      error: `NothingToOpen: The data folder ${bench.paths.folder} holds no library and cannot be written, so none could be made. Allow writing there, or choose another folder with LECTERN_HOME.`,
    })
  })

  test('with a damaged library says so in a sentence', () => {
    bench.close(bench.openForWork())
    truncateSync(bench.paths.collection, 20_000)
    expect(openReadOnly().error).toMatch(
      /^NothingToOpen: The library in .* did not open cleanly, and the folder cannot/,
    )
  })
})
