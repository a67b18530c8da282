import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capture } from './children.mjs'
import { summarise } from './vitest-summary.mjs'

/** @typedef {import('./runtime.mjs').Runtime} Runtime */
/** @typedef {import('./steps.mjs').Step} Step */

const longestRunMs = 20 * 60_000

/**
 * Tests of some projects of vitest.config.ts.
 *
 * @param {Runtime} runtime
 * @param {string} name
 * @param {string[]} projects
 * @returns {Step}
 */
export const vitest = ({ node, env }, name, projects) => ({
  name,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
    try {
      const report = join(folder, 'report.json')
      const args = ['run', '--reporter=minimal', '--reporter=json', `--outputFile.json=${report}`]
      // A test that forgets to bring its own data folder finds this one, never the learner's.
      const result = await capture(
        node,
        ['node_modules/vitest/vitest.mjs', ...args, ...projects.map((project) => `--project=${project}`)],
        { env: { ...env, LECTERN_HOME: join(folder, 'home') }, timeoutMs: longestRunMs },
      )
      if (result.timedOut) result.output += `\nStopped: it took longer than ${longestRunMs / 60_000} minutes.`
      return summarise(readReport(report), result)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
