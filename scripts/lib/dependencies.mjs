import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { npmOrTrouble } from './npm.mjs'
import { root } from './paths.mjs'
import { say } from './say.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean, peer?: boolean }>} LockedPackages by path */

/** Installs what package-lock.json asks for, if it is not there yet. Takes a few milliseconds when it is. */
export async function ensureDependencies() {
  if (state() === 'installed') return
  await withLock('install', install, { onWait: () => say('Another command is installing; waiting for it.') })
}

async function install() {
  const found = state()
  if (found === 'installed') return
  say('Installing the dependencies. This takes about half a minute, once.')
  // `npm ci` starts by deleting everything; with a folder that is merely behind, `npm install` is quicker,
  // and works on Windows while a program from that folder runs.
  await npmOrTrouble([found === 'absent' ? 'ci' : 'install'], 'Installing the dependencies')
}

function state() {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!installed) return 'absent'
  return behind(packagesIn(join(root, 'package-lock.json')) ?? {}, installed).length > 0 ? 'stale' : 'installed'
}

/**
 * The packages that are missing or of another version. Compared package by package: a stamp of the whole file
 * would reinstall everything after each `npm install <package>`. Optional and peer packages may rightly be absent.
 *
 * @param {LockedPackages} wanted of package-lock.json
 * @param {LockedPackages} installed of node_modules/.package-lock.json, which npm writes last
 * @returns {string[]} their paths
 */
export function behind(wanted, installed) {
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.peer)
    .filter(([path, entry]) => installed[path]?.version !== entry.version)
    .map(([path]) => path)
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
