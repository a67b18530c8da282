import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './paths.mjs'
import { Trouble } from './say.mjs'

const pollMs = 100
const abandonedWhenEmptyMs = 5_000
const longestWaitMs = 15 * 60_000

/**
 * Does `work` while no other process does work of the same name in this repository.
 *
 * The lock is a folder (making one is atomic on every file system) holding one empty file named after the
 * owner's process id. When the owner is gone, whoever succeeds in deleting that file inherits the folder:
 * of several that try, one succeeds.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {{ folder?: string, onWait?: () => void }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(name, work, { folder = join(cacheFolder, 'locks'), onWait } = {}) {
  const lock = join(folder, name)
  const mine = join(lock, String(process.pid))
  const deadlineMs = Date.now() + longestWaitMs
  let waited = false
  mkdirSync(folder, { recursive: true })
  while (!take(lock, mine)) {
    if (!waited) onWait?.()
    waited = true
    if (Date.now() > deadlineMs) {
      throw new Trouble(`Another Lectern command has held ${lock} for long. If none is running, delete that folder.`)
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/**
 * @param {string} lock
 * @param {string} mine
 */
function take(lock, mine) {
  try {
    mkdirSync(lock)
  } catch {
    if (!inherit(lock)) return false
  }
  try {
    writeFileSync(mine, '', { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/**
 * Whether a lock whose owner is gone has become ours.
 *
 * @param {string} lock
 */
function inherit(lock) {
  try {
    const [owner] = readdirSync(lock)
    if (owner === undefined) {
      // The owner died between the folder and the file, or is just about to write it.
      if (Date.now() - statSync(lock).mtimeMs > abandonedWhenEmptyMs) rmdirSync(lock)
      return false
    }
    if (isRunning(Number(owner))) return false
    unlinkSync(join(lock, owner))
    return existsSync(lock)
  } catch {
    return false
  }
}

/** @param {number} processId */
function isRunning(processId) {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // EPERM: it runs, under another user.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
