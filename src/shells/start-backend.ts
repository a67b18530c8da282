import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { whyItCannotOpen } from '#backend/cannot-open.ts'
import { createBackend, type Started } from '#backend/create-backend.ts'
import { learnerHome } from '#backend/learner-home.ts'
import { runningClock } from './running-clock.ts'
import { assertRuntime } from './runtime-guard.ts'
import { Sentence } from './sentence.ts'
import { lecternVersion } from './version.ts'

/**
 * Opens the learner's collection for a shell, as the environment says.
 *
 * @param outFolder the folder that the build wrote
 * @throws Sentence when the environment does not allow it, or when there is nothing to open and no right to make it
 */
export function startBackend(shell: 'desktop' | 'browser', outFolder: string, packaged: boolean): Started {
  assertRuntime()
  const options = {
    home: learnerHome,
    shell,
    version: lecternVersion,
    coursesFolder: join(outFolder, 'courses'),
    backupWorker: pathToFileURL(join(outFolder, 'main', 'backup-worker.js')),
    clock: runningClock({ startAt: process.env.LECTERN_NOW, packaged }),
  }
  try {
    return createBackend(options)
  } catch (error) {
    const why = whyItCannotOpen(error, learnerHome)
    throw why === null ? error : new Sentence(why)
  }
}
