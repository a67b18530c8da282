import { join, resolve } from 'node:path'

/** What the default data folder depends on. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly userFolder: string
}

/**
 * The learner's data folder: `LECTERN_HOME`, else the platform's place for such things. Every shell has to find the
 * same one, so it is worked out here and not left to Electron.
 */
export function homeFolder({ platform, env, userFolder }: Machine): string {
  if (env.LECTERN_HOME) return resolve(env.LECTERN_HOME)
  switch (platform) {
    case 'darwin':
      return join(userFolder, 'Library', 'Application Support', 'Lectern')
    case 'win32':
      return join(env.APPDATA || join(userFolder, 'AppData', 'Roaming'), 'Lectern')
    default:
      return join(env.XDG_CONFIG_HOME || join(userFolder, '.config'), 'Lectern')
  }
}
