import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createBackend, type Started } from '#backend/create-backend.ts'
import { homeFolder } from './home-folder.ts'
import { runningClock } from './running-clock.ts'
import { assertRuntime } from './runtime-guard.ts'
import { lecternVersion } from './version.ts'

/** The learner's data folder on this machine. */
export const home = homeFolder({ platform: process.platform, env: process.env, userFolder: homedir() })

/**
 * Opens the learner's collection for a shell, as the environment says.
 *
 * @param outFolder the folder that the build wrote
 * @throws Sentence when the environment does not allow it
 */
export function startBackend(shell: 'desktop' | 'browser', outFolder: string, packaged: boolean): Started {
  assertRuntime()
  return createBackend({
    home,
    shell,
    version: lecternVersion,
    coursesFolder: join(outFolder, 'courses'),
    backupWorker: pathToFileURL(join(outFolder, 'main', 'backup-worker.js')),
    clock: runningClock({ startAt: process.env.LECTERN_NOW, packaged }),
  })
}
