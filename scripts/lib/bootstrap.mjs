import { ensureBuild } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { findRuntime } from './runtime.mjs'

/**
 * Brings a fresh clone, or one that was just updated, to the point where Lectern can run.
 * Only built-in modules are loaded on the way here, and nothing newer than Node 20 has.
 *
 * @param {{ build: boolean }} wanted
 */
export async function prepare({ build }) {
  const [runtime] = await Promise.all([findRuntime(), ensureDependencies()])
  if (build) await ensureBuild(runtime)
  return runtime
}
