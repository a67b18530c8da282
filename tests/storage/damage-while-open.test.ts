import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#backend/backend.ts'
import { createBackend } from '#backend/create-backend.ts'
import type { OutputOf } from '#contract/contract.ts'
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

/** Writes nonsense over every page but the first two and leaves length and time of change as they were. */
function spoil(path: string): void {
  const { atime, mtime } = statSync(path)
  const bytes = readFileSync(path)
  bytes.fill(0x2a, 8192)
  writeFileSync(path, bytes)
  utimesSync(path, atime, mtime)
}

test('damage that shows only while the library is open is looked into at the next start', async () => {
  await start().close()
  spoil(bench.paths.collection)

  const trusting = start()
  const list = { query: '', sort: 'course', descending: false, offset: 0, limit: 50 }
  expect(await ask(trusting, 'items.list', list)).toMatchObject({ ok: false, failure: { kind: 'damaged' } })
  await trusting.close()

  const careful = start()
  const status = await ask(careful, 'app.status', {})
  expect(status.ok && (status.value as OutputOf<'app.status'>).collection.mode).toBe('damaged')
  await careful.close()
})
