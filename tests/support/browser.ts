import { type Browser, chromium } from 'playwright-core'
import { installedBrowser } from '../../scripts/lib/installed-browser.mjs'

/** The browser that `npm test` found, or, when Vitest runs by itself, an installed one. */
export const testBrowserPath: string | undefined = process.env.LECTERN_TEST_BROWSER ?? installedBrowser()

/**
 * Quiet and reproducible: no window, no first-run pages, and not one connection of the browser's own, so that
 * every request a test sees is Lectern's. Containers and root have no sandbox to offer.
 */
export const testBrowserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
]

/**
 * A fresh headless browser; whoever opens it closes it.
 *
 * @throws when this machine has no browser: `npm test` does not start tests that need one then
 */
export async function openTestBrowser(): Promise<Browser> {
  if (!testBrowserPath)
    throw new Error('No browser for the tests: set LECTERN_TEST_BROWSER to a Chromium, Chrome or Edge.')
  return chromium.launch({ executablePath: testBrowserPath, args: testBrowserFlags, headless: true })
}
