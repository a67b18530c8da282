import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Backend } from '#backend/backend.ts'
import { createBackend } from '#backend/create-backend.ts'
import { runningClock } from '#shells/running-clock.ts'
import { writeSampleCourse } from '../../support/sample-course.ts'

/** A Friday forenoon. */
export const testStart = '2026-11-20T09:00:00Z'

export interface OpenBackend {
  readonly backend: Backend
  readonly home: string
  /** Closes it and removes its folder. */
  remove(): Promise<void>
}

/** A backend of the sources themselves, on a new data folder with a sample course. */
export function openBackend(shell: 'browser' | 'command-line' = 'command-line'): OpenBackend {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-contract-'))
  const home = join(folder, 'home')
  const coursesFolder = join(folder, 'courses')
  writeSampleCourse(coursesFolder, 120)
  const started = createBackend({
    home,
    coursesFolder,
    shell,
    version: '0.0.0-test',
    clock: runningClock({ startAt: testStart, packaged: false }),
    backupWorker: new URL('../../../src/storage/backup/worker.ts', import.meta.url),
  })
  if (started.kind === 'held') throw new Error('a new folder is held by somebody')
  const { backend } = started
  return {
    backend,
    home,
    async remove() {
      await backend.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
