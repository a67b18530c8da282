import { execFileSync } from 'node:child_process'
import { rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBackend } from '#backend/create-backend.ts'
import type { InputOf, OutputOf, ProcedureName } from '#contract/contract.ts'
import type { Failure } from '#contract/failure.ts'
import type { Reply } from '#contract/reply.ts'
import { homePaths } from '#storage/home.ts'
import { verifyChains } from '#storage/log/verify.ts'
import { dumpProjections, rebuildProjections } from '#storage/projections/rebuild.ts'
import { SqliteFile } from '#storage/sqlite.ts'
import { rightOrWrong } from '../sample-response.ts'

/**
 * Answers until the disk is full, at another place in a commit each time, and says what came of it as JSON.
 * Arguments: `disk` (the data folder lies on a small file system) or `limit` (no file may grow beyond a size), the
 * data folder, the folder of the courses.
 */
const [, , kind = '', home = '', coursesFolder = ''] = process.argv
const CYCLES = 16
const PAGE = 4096
const ITEMS = 20
const { collection } = homePaths(home)
const ballast = join(home, 'ballast')

/** Leaves so many bytes, and gives them back. */
const space = {
  take(bytesLeft: number): void {
    if (kind === 'limit') limitFiles(String(statSync(`${collection}-wal`).size + bytesLeft))
    else fill(bytesLeft)
  },
  giveBack(): void {
    if (kind === 'limit') limitFiles('unlimited')
    else rmSync(ballast)
  },
}

const started = open()
if (started.kind === 'held') throw new Error('The collection is held.')
let backend = started.backend
const caller = { clientId: 'full-disk' }
const outcome = {
  acknowledged: 0,
  refused: 0,
  failures: new Set<string>(),
  movedWhileFull: 0,
  readWhileFull: 0,
  storedOnce: 0,
  storedTwice: 0,
}

for (let cycle = 0; cycle < CYCLES; cycle += 1) {
  for (let number = 0; number < 3; number += 1) await answer(await next(cycle * 5 + number))
  space.take(cycle * PAGE)
  const refused = await answerUntilRefused(cycle)
  const before = await entries()
  outcome.readWhileFull += (await call('study.today', {})).ok ? 1 : 0
  await answer(refused)
  outcome.movedWhileFull += (await entries()) - before
  space.giveBack()
  const again = await answer(refused)
  const twice = await answer(refused)
  outcome.storedOnce += again?.alreadyStored === false ? 1 : 0
  outcome.storedTwice += twice?.alreadyStored === true ? 0 : 1
}
space.take(0)
// Nothing is lost by it, so closing is no error.
await backend.close()
space.giveBack()
const reopened = open()
if (reopened.kind === 'held') throw new Error('The collection is held.')
backend = reopened.backend
await answer(await next(1))
await backend.close()

process.stdout.write(JSON.stringify({ ...outcome, failures: [...outcome.failures], ...soundness() }))

function open() {
  return createBackend({
    home,
    coursesFolder,
    shell: 'browser',
    version: '0.0.0-test',
    clock: { wallMs: () => Date.now(), zone: () => 'Pacific/Auckland' },
    backupWorker: new URL('../../../src/storage/backup/worker.ts', import.meta.url),
  })
}

function call<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<Reply<OutputOf<N>>> {
  return backend.dispatch(name, input, caller) as Promise<Reply<OutputOf<N>>>
}

async function next(number: number): Promise<InputOf<'study.answer'>> {
  const reply = await call('study.card', { itemUid: `sample/Q${number % ITEMS}` })
  if (!reply.ok) throw new Error(reply.failure.message)
  const { item, attempt } = reply.value
  const response = rightOrWrong(item, number % 3 > 0)
  return { itemUid: item.uid, attempt, kind: 'lesson', sessionId: null, response, confidence: 'sure', tookMs: 2000 }
}

async function answer(input: InputOf<'study.answer'>): Promise<OutputOf<'study.answer'> | null> {
  const reply = await call('study.answer', input)
  if (reply.ok) {
    if (!reply.value.alreadyStored) outcome.acknowledged += 1
    return reply.value
  }
  note(reply.failure)
  return null
}

function note({ kind, message }: Failure): void {
  outcome.refused += 1
  outcome.failures.add(`${kind}: ${message}`)
}

/** What was written before and is written again lies in the file already, so some answers still find room. */
async function answerUntilRefused(cycle: number): Promise<InputOf<'study.answer'>> {
  for (let number = 0; number < 500; number += 1) {
    const input = await next(cycle + number)
    if (!(await answer(input))) return input
  }
  throw new Error('The disk never became full.')
}

async function entries(): Promise<number> {
  const reply = await call('app.diagnostics', {})
  return reply.ok ? Number(reply.value['Entries in the log']) : Number.NaN
}

function fill(bytesLeft: number): void {
  writeFileSync(ballast, '')
  for (let bytes = 4 * 1024 * 1024; bytes >= 512; bytes = Math.floor(bytes / 2)) {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(bytes), { flag: 'a' })
    } catch {
      // Full for pieces of this size.
    }
  }
  truncateSync(ballast, Math.max(0, statSync(ballast).size - bytesLeft))
}

function limitFiles(bytes: string): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`])
}

function soundness() {
  const file = new SqliteFile(collection)
  try {
    const before = JSON.stringify(dumpProjections(file))
    rebuildProjections(file)
    return {
      stored: file.value<number>('SELECT count(*) FROM answer'),
      integrity: file.pragma('integrity_check'),
      problems: verifyChains(file).problems,
      asRebuilt: JSON.stringify(dumpProjections(file)) === before,
    }
  } finally {
    file.close()
  }
}
