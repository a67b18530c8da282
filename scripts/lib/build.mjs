import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './children.mjs'
import { withLock } from './lock.mjs'
import { fromRoot, outFolder } from './paths.mjs'
import { say, Trouble } from './say.mjs'

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

const sources = [
  'src',
  'electron',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'scripts/lib/build.mjs',
].map((path) => fromRoot(path))

const stamp = join(outFolder, '.built')

/**
 * Builds if a source is newer than the last build.
 *
 * @param {Runtime} runtime
 */
export async function ensureBuild(runtime) {
  if (isFresh()) return
  await withLock('build', () => build(runtime), { onWait: () => say('Another command is building; waiting for it.') })
}

/** @param {Runtime} runtime */
async function build(runtime) {
  if (isFresh()) return
  say('Building Lectern.')
  // What changes while we build must count as newer than the build.
  const startedAt = new Date()
  rmSync(stamp, { force: true })
  await step(runtime, ['src/cli/compile-courses.ts'], 'Compiling the courses')
  await step(runtime, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'], 'The build')
  mkdirSync(outFolder, { recursive: true })
  writeFileSync(stamp, '')
  utimesSync(stamp, startedAt, startedAt)
}

/**
 * @param {Runtime} runtime
 * @param {string[]} args
 * @param {string} what
 */
async function step({ node, env }, args, what) {
  const { code, output } = await capture(node, args, { env })
  if (code !== 0) throw new Trouble(`${output.trim()}\n\n${what} failed; the reason stands above.`)
}

function isFresh() {
  if (!existsSync(stamp)) return false
  const builtAtMs = statSync(stamp).mtimeMs
  return !sources.some((path) => existsSync(path) && changedSince(path, builtAtMs))
}

/**
 * Whether a file, or anything in a folder, is newer. A folder's own time tells of files added and removed.
 *
 * @param {string} path
 * @param {number} instantMs
 * @returns {boolean}
 */
export function changedSince(path, instantMs) {
  const { mtimeMs } = statSync(path)
  if (path.endsWith('.test.ts')) return false
  if (mtimeMs > instantMs) return true
  const entries = readdirIfFolder(path)
  return entries.some((name) => changedSince(join(path, name), instantMs))
}

/** @param {string} path */
function readdirIfFolder(path) {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
