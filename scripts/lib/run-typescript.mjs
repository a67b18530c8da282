import { existsSync } from 'node:fs'
import { interruptedCode } from './entry.mjs'
import { fromRoot } from './paths.mjs'
import { Trouble } from './say.mjs'
import { supervise } from './supervise.mjs'

/**
 * Runs a TypeScript file of ours in Node itself, which strips the types: no build, no bundle.
 *
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string} file relative to the repository
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runTypeScript({ node, env }, file, args) {
  if (!existsSync(fromRoot(file))) throw new Trouble(`${file} does not exist.`)
  const ended = await supervise(node, [fromRoot(file), ...args], env)
  return ended.stopped ? interruptedCode : ended.code
}
