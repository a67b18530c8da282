import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { capture } from './children.mjs'
import { cacheFolder } from './paths.mjs'
import { Trouble } from './say.mjs'

const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--include=dev']

/**
 * Runs npm: the very npm that started us if there is one, else the one on the PATH.
 *
 * @param {string[]} args
 */
export function npm(args) {
  const npmCli = process.env.npm_execpath
  if (npmCli && basename(npmCli) === 'npm-cli.js') return capture(process.execPath, [npmCli, ...args])
  const windows = process.platform === 'win32'
  return capture(windows ? 'npm.cmd' : 'npm', args, { shell: windows })
}

/**
 * Runs an npm command that has to succeed.
 *
 * @param {string[]} args
 * @param {string} what what it does, as the subject of a sentence: 'Installing the dependencies'
 * @throws {Trouble} one sentence with the likely reason
 */
export async function npmOrTrouble(args, what) {
  const { code, output } = await npm([...args, ...quiet])
  if (code === 0) return
  const log = join(cacheFolder, 'npm-failure.log')
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(log, output)
  throw new Trouble(`${what} failed: ${likelyReason(output)}. npm's own words are in ${log}.`)
}

/** npm's error codes, in the words of somebody who did not read npm's manual. */
const reasons = /** @type {const} */ ([
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/,
    'the package registry cannot be reached; connect to the internet and try again',
  ],
  [/ENOSPC/, 'the disk is full; free about 1 GB and try again'],
  [/EACCES|EPERM|EROFS/, 'a file could not be written; check who owns this folder and try again'],
  [
    /EUSAGE|EINTEGRITY/,
    'package-lock.json does not fit package.json or the packages; restore both from the repository',
  ],
])

/**
 * @param {string} output what npm printed
 * @returns {string} a clause without a full stop
 */
export function likelyReason(output) {
  const known = reasons.find(([pattern]) => pattern.test(output))
  if (known) return known[1]
  const line = output.split('\n').find((text) => /^npm (error|ERR!) (?!code )/.test(text))
  return line ? line.replace(/^npm (error|ERR!) /, '').replace(/\.$/, '') : 'npm could not be run'
}
