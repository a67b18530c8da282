import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#backend/backend.ts'
import { createBackend } from '#backend/create-backend.ts'
import type { OutputOf } from '#contract/contract.ts'
import type { HomePaths } from '#storage/home.ts'
import { SqliteFile } from '#storage/sqlite.ts'
import { HomeBench } from '#tests/support/home-bench.ts'

let bench: HomeBench
beforeEach(() => {
  bench = new HomeBench()
})
afterEach(() => bench.remove())

function start(): Backend {
  const started = createBackend({
    home: bench.paths.folder,
    coursesFolder: join(bench.root, 'courses'),
    shell: 'command-line',
    version: bench.version,
    clock: bench.clock,
    backupWorker: bench.surroundings.worker,
  })
  if (started.kind === 'held') throw new Error('The library is open elsewhere.')
  return started.backend
}

const ask = (backend: Backend, name: string, input: object) => backend.dispatch(name, input, { clientId: 'test' })

/** Writes nonsense over the page where the table of questions begins, in a way that a glance at the file does not show. */
function spoilQuestions({ collection, cleanClose }: HomePaths): void {
  const file = new SqliteFile(collection, { readonly: true })
  const page = file.value<number>("SELECT rootpage FROM sqlite_schema WHERE name = 'item'") ?? 0
  const pageSize = Number(file.pragma('page_size'))
  file.close()
  const bytes = readFileSync(collection)
  bytes.fill(0x2a, (page - 1) * pageSize, page * pageSize)
  writeFileSync(collection, bytes)
  const note = JSON.parse(readFileSync(cleanClose, 'utf8'))
  writeFileSync(cleanClose, JSON.stringify({ ...note, modifiedMs: statSync(collection).mtimeMs }))
}

async function modeOf(backend: Backend): Promise<string | null> {
  const status = await ask(backend, 'app.status', {})
  return status.ok ? (status.value as OutputOf<'app.status'>).collection.mode : null
}

test('damage that shows only while the library is open is looked into at the next start', async () => {
  await start().close()
  spoilQuestions(bench.paths)

  const trusting = start()
  expect(await modeOf(trusting)).toBe('open')
  const list = { query: '', sort: 'course', descending: false, offset: 0, limit: 50 }
  expect(await ask(trusting, 'items.list', list)).toMatchObject({ ok: false, failure: { kind: 'damaged' } })
  await trusting.close()

  const careful = start()
  expect(await modeOf(careful)).toBe('damaged')
  await careful.close()
})
