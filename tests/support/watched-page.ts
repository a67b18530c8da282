import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface WatchedPage {
  readonly page: Page
  /** Whatever reached the console, was thrown, broke the content policy or left the machine: to be empty at the end. */
  readonly complaints: string[]
}

/** A tab that keeps an account of everything a learner should never see. */
export async function openWatched(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (hostname !== '127.0.0.1' && protocol !== 'data:') complaints.push(`request: ${request.url()}`)
  })
  return { page, complaints }
}

/**
 * Goes to a page of the app without loading it anew. Waits for the page that is there first: before the router's
 * first navigation has ended nobody listens to the address, and that navigation would overwrite it.
 */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
}
