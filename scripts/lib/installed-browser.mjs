import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/**
 * A Chromium, Chrome or Edge of this machine: every one of them speaks the protocol our tests use.
 *
 * @returns {string | undefined} the path of the program
 */
export function installedBrowser() {
  return candidates(process.platform, process.env).find((path) => isProgram(path) && starts(path))
}

/**
 * Where to look, the likeliest first.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function candidates(platform, env) {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')]
    return folders.flatMap((folder) => macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`))
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    return folders.flatMap((folder) => windowsPrograms.map((program) => `${folder}\\${program}`))
  }
  const folders = (env.PATH ?? '').split(':').filter(Boolean)
  return [...folders, '/usr/bin', '/snap/bin'].flatMap((folder) => linuxNames.map((name) => `${folder}/${name}`))
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * On Ubuntu `chromium-browser` may be a note that a snap is needed, so a program has to answer first.
 * Elsewhere asking for the version would open a window.
 *
 * @param {string} path
 */
function starts(path) {
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 10_000 }).status === 0
}
