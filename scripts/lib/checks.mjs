import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './build.mjs'
import { capture } from './children.mjs'
import { repositoryFindings } from './hygiene.mjs'
import { lockFindings } from './lock-completeness.mjs'
import { npm } from './npm.mjs'
import { cacheFolder, fromRoot } from './paths.mjs'
import { Trouble } from './say.mjs'
import { notRun, oneCheck } from './steps.mjs'

/** @typedef {import('./runtime.mjs').Runtime} Runtime */
/** @typedef {import('./steps.mjs').Step} Step */

/**
 * A check that is a program of its own: exit code 0 means it passed.
 *
 * @param {Runtime} runtime
 * @param {string} name
 * @param {string[]} args
 * @returns {Step}
 */
const program = ({ node, env }, name, args) => ({
  name,
  run: async () => {
    const { code, output } = await capture(node, args, { env })
    return oneCheck(code === 0, output)
  },
})

/**
 * The build, as a check like the others: when it fails, the rest is still worth knowing.
 *
 * @param {Runtime} runtime
 * @returns {Step}
 */
export const building = (runtime) => ({
  name: 'build',
  run: async () => {
    try {
      await ensureBuild(runtime)
      return oneCheck(true, '')
    } catch (error) {
      if (error instanceof Trouble) return oneCheck(false, error.message)
      throw error
    }
  },
})

/**
 * Remembers what it found, which halves the time of the next run. The memory is put aside when the compiler or
 * its settings may have changed, because it does not know of the settings for templates.
 *
 * @param {Runtime} runtime
 */
export const types = (runtime) =>
  program(runtime, 'types', [
    'node_modules/vue-tsc/bin/vue-tsc.js',
    '--noEmit',
    '--incremental',
    ...['--tsBuildInfoFile', join(cacheFolder, `types-${fingerprint('tsconfig.json', 'package-lock.json')}.json`)],
  ])

/** @param {...string} files */
function fingerprint(...files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(fromRoot(file)))
  return hash.digest('hex').slice(0, 12)
}

/** @param {Runtime} runtime */
export const domainTypes = (runtime) =>
  program(runtime, 'types of the domain alone', ['node_modules/typescript/bin/tsc', '-p', 'src/domain/tsconfig.json'])

/** @param {Runtime} runtime */
export const format = (runtime) =>
  program(runtime, 'format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'])

/** @param {Runtime} runtime */
export const boundaries = (runtime) =>
  program(runtime, 'boundaries', [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    'src',
    'electron',
    'tests',
  ])

/** @param {Runtime} runtime */
export const courses = (runtime) => program(runtime, 'courses', ['src/cli/course-check.ts'])

/** @type {Step} */
export const locks = {
  name: 'lock files',
  run: async () => {
    const findings = lockFindings()
    const { code, output } = await npm(['ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund'])
    return oneCheck(code === 0 && findings.length === 0, [...findings, code === 0 ? '' : output].join('\n'))
  },
}

/** @type {Step} */
export const hygiene = {
  name: 'repository',
  run: async () => {
    const findings = await repositoryFindings()
    if (findings === undefined) return notRun('repository: needs git, to tell which files belong to it')
    return oneCheck(findings.length === 0, findings.join('\n'))
  },
}
