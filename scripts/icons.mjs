// Draws the icons of resources/icons from their SVG sources: `node scripts/icons.mjs`, after a change of a source.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findBrowser } from './lib/browser.mjs'
import { packIcns, packIco } from './lib/icon-files.mjs'
import { fromRoot } from './lib/paths.mjs'
import { Trouble } from './lib/say.mjs'

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** @param {string} name */
const inFolder = (name) => fromRoot('resources', 'icons', name)

const found = await findBrowser()
if ('missing' in found) throw new Trouble(`Drawing needs a browser: ${found.missing}.`)
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
const page = await browser.newPage()

/**
 * @param {string} source name of the SVG
 * @param {number} size pixels of each side
 */
async function draw(source, size) {
  await page.setViewportSize({ width: size, height: size })
  const style = `* { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }`
  await page.setContent(`<style>${style}</style>${readFileSync(inFolder(source), 'utf8')}`)
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } })
}

/** @type {Map<number, Buffer>} */
const pictures = new Map()
for (const size of sizes) pictures.set(size, await draw('icon.svg', size))
for (const [size, picture] of pictures) if (size <= 512) writeFileSync(inFolder(`${size}.png`), picture)
writeFileSync(inFolder('due.png'), await draw('due.svg', 32))
writeFileSync(inFolder('icon.ico'), packIco(pictures))
writeFileSync(inFolder('icon.icns'), packIcns(pictures))
rmSync(inFolder('1024.png'), { force: true })
await browser.close()
