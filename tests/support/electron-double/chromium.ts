import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { testBrowserFlags, testBrowserPath } from '../browser.ts'

/** The Chromium behind the windows of one double. */
export interface Chromium {
  newPage(): Promise<Page>
  /** Where a second debugger, that of the test, can join. */
  readonly endpoint: string
  close(): Promise<void>
}

/**
 * @param folder where the browser keeps what a page stores
 * @throws when this machine has no browser
 */
export async function startChromium(folder: string): Promise<Chromium> {
  if (!testBrowserPath) throw new Error('The Electron double needs a browser for its windows.')
  const context: BrowserContext = await chromium.launchPersistentContext(folder, {
    executablePath: testBrowserPath,
    headless: true,
    viewport: null,
    args: [...testBrowserFlags, '--remote-debugging-port=0'],
  })
  const [port] = readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')
  let unused = context.pages()
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async newPage() {
      const [first, ...rest] = unused
      unused = rest
      return first ?? context.newPage()
    },
    close: () => context.close(),
  }
}
