import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './children.mjs'
import { withLock } from './lock.mjs'
import { cacheFolder, fromRoot } from './paths.mjs'
import { say } from './say.mjs'

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

const folder = fromRoot('node_modules', 'electron')
const failureFile = join(cacheFolder, 'electron-unavailable.json')
const dayMs = 24 * 60 * 60_000
const patienceMs = 60_000
const patienceWhenAskedForMs = 15 * 60_000
const howToTryAgain = 'LECTERN_SHELL=desktop npm start tries again, with more patience'

/**
 * The Electron program, fetched if need be. The npm package comes without it, and a machine may be offline,
 * so fetching is tried for a limited time and, after a failure, not again for a day.
 *
 * @param {Runtime} runtime
 * @param {{ insist: boolean }} options insist: somebody asked for the desktop shell by name
 * @returns {Promise<{ path: string } | { missing: string }>} missing: why, as the beginning of a sentence
 */
export async function findElectron(runtime, { insist }) {
  const present = installedElectron()
  if (present) return { path: present }
  if (!insist && failedWithinADay()) {
    return { missing: `Electron could not be fetched lately (${howToTryAgain})` }
  }
  return withLock('electron', () => fetchElectron(runtime, insist))
}

/**
 * @param {Runtime} runtime
 * @param {boolean} insist
 * @returns {Promise<{ path: string } | { missing: string }>}
 */
async function fetchElectron({ node, env }, insist) {
  say('Fetching Electron for the desktop window, once.')
  const timeoutMs = insist ? patienceWhenAskedForMs : patienceMs
  const { timedOut } = await capture(node, [join(folder, 'install.js')], { env, timeoutMs })
  const fetched = installedElectron()
  if (fetched) {
    rmSync(failureFile, { force: true })
    return { path: fetched }
  }
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(failureFile, JSON.stringify({ atMs: Date.now(), version: packageVersion() }))
  const reason = timedOut ? `took longer than ${timeoutMs / 1000} seconds` : 'could not be downloaded'
  return { missing: `Electron ${reason} (${howToTryAgain})` }
}

/** Where Electron's own index.js looks; that one is not asked because it downloads without a limit. */
function installedElectron() {
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const program = programName() ?? (elsewhere ? 'electron' : undefined)
  if (program === undefined) return undefined
  const path = join(elsewhere ?? join(folder, 'dist'), program)
  return existsSync(path) ? path : undefined
}

/** Its name within the distribution, written down by the installer as the last thing it does. */
function programName() {
  try {
    return readFileSync(join(folder, 'path.txt'), 'utf8')
  } catch {
    return undefined
  }
}

function failedWithinADay() {
  try {
    const { atMs, version } = JSON.parse(readFileSync(failureFile, 'utf8'))
    return version === packageVersion() && Date.now() - atMs < dayMs
  } catch {
    return false
  }
}

/** @returns {string} */
function packageVersion() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}
