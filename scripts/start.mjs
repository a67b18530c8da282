// npm start: installs what is missing, builds what changed, opens Lectern.
import { prepare } from './lib/bootstrap.mjs'
import { findElectron } from './lib/electron.mjs'
import { runEntry } from './lib/entry.mjs'
import { fromRoot, root } from './lib/paths.mjs'
import { say } from './lib/say.mjs'
import { chooseShell, couldNotOpen, electronFlags } from './lib/shell.mjs'
import { supervise } from './lib/supervise.mjs'

/** @typedef {import('./lib/runtime.mjs').Runtime} Runtime */

const args = process.argv.slice(2)

await runEntry(
  async () => {
    const shell = chooseShell(process.env, process.platform)
    const runtime = await prepare({ build: true })
    if (shell === 'headless') say('There is no display here, so Lectern opens in the browser.')
    if (shell === 'browser' || shell === 'headless') return openInBrowser(runtime)
    const electron = await findElectron(runtime, { insist: shell === 'desktop' })
    if ('missing' in electron) say(`${electron.missing}, so Lectern opens in the browser.`)
    else {
      const flags = electronFlags(process.platform, process.getuid?.())
      const ended = await supervise(electron.path, [...flags, root, ...args], forElectron(runtime.env))
      if (!couldNotOpen(ended)) return exitCode(ended)
      say(`Electron ended at once with code ${ended.code}, so Lectern opens in the browser.`)
    }
    return openInBrowser(runtime)
  },
  { codeWhenStopped: 0 },
)

/** @param {Runtime} runtime */
async function openInBrowser({ node, env }) {
  return exitCode(await supervise(node, [fromRoot('out', 'main', 'serve.js'), ...args], env))
}

/**
 * Ctrl+C is how one closes Lectern in a terminal: a normal end.
 *
 * @param {import('./lib/supervise.mjs').Ended} ended
 */
function exitCode({ stopped, code }) {
  return stopped ? 0 : code
}

/**
 * Some editors start their terminals with a variable that turns Electron into a plain Node; and options for
 * a plain Node are none for Electron.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function forElectron(env) {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...rest } = env
  return rest
}
