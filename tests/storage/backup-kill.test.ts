import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUpAtClose } from '#application/backup/create.ts'
import { homePaths } from '#storage/home.ts'
import { verifyChains } from '#storage/log/verify.ts'
import { SqliteFile } from '#storage/sqlite.ts'
import { HomeBench } from '#tests/support/home-bench.ts'

/** Also kills the second start before every one of its steps, not two of them. */
const EVERY_STEP = process.env.LECTERN_EVERY_STEP === '1'

/** A library with a backup of 8 answers and 5 more since; every try begins with a copy of it. */
const OLD = 13
const NEW = 8
let template: string
let backupId: string
const tries: string[] = []

beforeAll(() => {
  const bench = new HomeBench()
  template = bench.root
  const opened = bench.openForWork()
  const context = bench.context(opened)
  bench.study(context, NEW)
  backupId = backUpAtClose(bench.surroundings, opened.collection)?.id ?? ''
  bench.study(context, OLD - NEW)
  bench.close(opened)
})
afterAll(() => {
  for (const root of [template, ...tries]) rmSync(root, { recursive: true, force: true })
})

function copyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'lectern-killed-'))
  cpSync(root, copy, { recursive: true, preserveTimestamps: true })
  tries.push(copy)
  return copy
}

const child = new URL('../support/children/restoring-child.ts', import.meta.url).pathname

/** @returns whether it came to the end, rather than being killed */
function run(root: string, task: string, killAt: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, ['--no-warnings', child, root, task, String(killAt)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    process_.stderr.on('data', (text) => {
      said += text
    })
    process_.on('error', reject)
    process_.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(false)
      else if (code === 0) resolve(true)
      else reject(new Error(`Step ${killAt} of ${task}: ended with ${code}. ${said}`))
    })
  })
}

/** Opens what the kill left, and says which collection it is. */
function survivor(root: string): 'old' | 'new' {
  const bench = new HomeBench({ root, seed: 'survivor' })
  const opened = bench.openForWork()
  const { read } = opened.collection
  const answers = read.value('SELECT count(*) FROM answer')
  const restored = read.value("SELECT count(*) FROM event WHERE kind = 'collection.restored'")
  const chains = read.value('SELECT count(*) FROM device')
  expect(verifyChains(read).problems).toEqual([])
  bench.close(opened)
  expect(existsSync(bench.paths.restoreMarker)).toBe(false)
  expect(existsSync(bench.paths.incoming)).toBe(false)
  expect(readdirSync(bench.paths.backups).filter((name) => name.startsWith('unfinished'))).toEqual([])
  const isNew = answers === NEW
  expect([answers, restored, chains]).toEqual(isNew ? [NEW, 1, 2] : [OLD, 0, 1])
  if (isNew) expect(setAsideAnswers(root)).toEqual([OLD])
  return isNew ? 'new' : 'old'
}

/** Answers in every file that was set aside: the replaced collection must be among them, once. */
function setAsideAnswers(root: string): unknown[] {
  const folder = homePaths(join(root, 'data')).setAside
  return readdirSync(folder).map((name) => {
    const file = new SqliteFile(join(folder, name, 'collection.sqlite'), { readonly: true, mustExist: true })
    const answers = file.value('SELECT count(*) FROM answer')
    file.close()
    return answers
  })
}

test('killed before any step of a restore, the old collection or the new one opens, whole', {
  timeout: 300_000,
}, async () => {
  const found: string[] = []
  const undecided: string[] = []
  for (let step = 1; ; step++) {
    const root = copyOf(template)
    const finished = await run(root, `restore:${backupId}`, step)
    if (existsSync(homePaths(join(root, 'data')).restoreMarker)) undecided.push(copyOf(root))
    found.push(survivor(root))
    if (finished) break
  }
  // First always the old one, from the decision on always the new one, never back and forth.
  expect(found).toEqual([...found.filter((one) => one === 'old'), ...found.filter((one) => one === 'new')])
  expect(found.length).toBeGreaterThan(25)
  expect(undecided.length).toBeGreaterThan(5)

  // Killed once more, while the next start finishes what the first had decided.
  let kills = 0
  for (const [index, root] of undecided.entries()) {
    for (const step of EVERY_STEP ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [1 + (index % 4), 5 + (index % 4)]) {
      const again = copyOf(root)
      if (!(await run(again, 'open', step))) kills++
      expect(survivor(again)).toBe('new')
    }
  }
  expect(kills).toBeGreaterThan(EVERY_STEP ? 60 : 10)
})
