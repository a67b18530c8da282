import { readFileSync } from 'node:fs'
import { capture } from './children.mjs'
import { findingsIn } from './hygiene-rules.mjs'
import { fromRoot } from './paths.mjs'

/**
 * Looks through every file that belongs to the repository, new ones included.
 *
 * @returns {Promise<string[] | undefined>} findings as `path:line what`, or nothing when there is no git to ask
 */
export async function repositoryFindings() {
  const { code, output } = await capture('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  if (code !== 0) return undefined
  const paths = output.split('\0').filter(Boolean)
  return paths.flatMap((path) => findingsIn(path, textOf(path)))
}

/**
 * @param {string} path
 * @returns {string} empty for a file that is not text, or was deleted and not committed yet
 */
function textOf(path) {
  try {
    const bytes = readFileSync(fromRoot(path))
    return bytes.includes(0) ? '' : bytes.toString('utf8')
  } catch {
    return ''
  }
}
