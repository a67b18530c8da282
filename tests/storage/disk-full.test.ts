import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeSampleCourse } from '../support/sample-course.ts'

const run = promisify(execFile)
const child = fileURLToPath(new URL('../support/children/answer-full-disk.ts', import.meta.url))

const works = (command: string, args: readonly string[]) => spawnSync(command, args).status === 0
/** A small file system of its own, mounted for one process alone. */
const cannotMount =
  process.getuid?.() === 0 && works('unshare', ['-m', 'true']) ? null : 'it takes the right to mount (root on Linux)'
/** The system refuses to let a file grow, as it does where a quota is used up. */
const cannotLimit = works('prlimit', ['--version']) ? null : 'it takes prlimit (util-linux)'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-full-'))
  writeSampleCourse(join(folder, 'courses'), 20)
  mkdirSync(join(folder, 'home'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const arguments_ = (kind: 'disk' | 'limit') => [
  process.execPath,
  child,
  kind,
  join(folder, 'home'),
  join(folder, 'courses'),
]

const sentence =
  'disk-full: This could not be saved: the disk is full. Everything saved earlier is safe. Free some space, then choose Try again.'

async function expectNothingLost(command: string, args: readonly string[]): Promise<void> {
  const { stdout } = await run(command, args, { env: { ...process.env, NODE_OPTIONS: '' } })
  const outcome = JSON.parse(stdout)
  expect(outcome).toMatchObject({
    failures: [sentence],
    movedWhileFull: 0,
    readWhileFull: 16,
    storedOnce: 16,
    storedTwice: 0,
    integrity: 'ok',
    problems: [],
    asRebuilt: true,
  })
  expect(outcome.stored).toBe(outcome.acknowledged)
  expect(outcome.refused).toBeGreaterThanOrEqual(32)
}

test.skipIf(cannotMount)(
  'on a full disk an answer is refused with a sentence, and stored once when there is space (needs the right to mount)',
  async () => {
    const script = 'mount -t tmpfs -o size=8m lectern "$1" && shift && exec "$@"'
    await expectNothingLost('unshare', ['-m', 'sh', '-c', script, 'sh', join(folder, 'home'), ...arguments_('disk')])
  },
)

test.skipIf(cannotLimit)(
  'where no file may grow an answer is refused with a sentence, and stored once when it may (needs prlimit)',
  async () => {
    const [node = '', ...args] = arguments_('limit')
    await expectNothingLost(node, args)
  },
)
