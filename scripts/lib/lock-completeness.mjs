import { readFileSync } from 'node:fs'
import { fromRoot } from './paths.mjs'

/** @typedef {Record<string, { optionalDependencies?: Record<string, string>, resolved?: string }>} LockedPackages */

const lockFiles = ['package-lock.json', 'scripts/runtime/package-lock.json', 'scripts/browser/package-lock.json']

/**
 * Native tools name one package per platform. When the registry lacked one while the lock was written, `npm install`
 * passes here and `npm ci` fails everywhere ("Missing ... from lock file"), so it is looked for at home.
 *
 * @returns {string[]} a sentence per gap
 */
export function lockFindings() {
  return lockFiles.flatMap((file) => {
    const { packages } = JSON.parse(readFileSync(fromRoot(file), 'utf8'))
    return missingOptional(packages).map((name) => `${file} names ${name} but has no entry for it.`)
  })
}

/**
 * @param {LockedPackages} packages by path
 * @returns {string[]} names that are asked for and have no entry where Node would look for them
 */
export function missingOptional(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isFound(packages, path, name)),
  )
}

/**
 * @param {LockedPackages} packages
 * @param {string} from path of the package that asks
 * @param {string} name
 */
function isFound(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (place in packages) return true
    if (folder === '') return false
  }
}
