import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CDPSession, Page, Route } from 'playwright-core'
import { tell } from './control.ts'
import { answerOf, fromChromium, toChromium } from './schemes.ts'
import { pageWorldSource, preloadWorldName, preloadWorldSource } from './worlds.ts'

/** What happens in the page and concerns the main process. */
export interface PageEvents {
  invoked(channel: string, messages: unknown[]): Promise<unknown>
  /** @returns whether the navigation may go on */
  wantsToNavigate(url: string): boolean
  /** @returns whether the app's own filter lets a request through */
  mayRequest(url: string): boolean
  openedWindow(url: string): void
  navigatedWithin(): void
  loaded(): void
  gone(): void
}

/** Ties one Chromium page to the main process as Electron would: preload script, messages, protocol, navigation. */
export class PageLink {
  readonly #page: Page
  readonly #debug: CDPSession
  readonly #events: PageEvents
  #preloadWorld: number | null = null
  /** The address that the main process itself is loading, which no navigation event announces. */
  #own: string | null = null

  private constructor(page: Page, debug: CDPSession, events: PageEvents) {
    this.#page = page
    this.#debug = debug
    this.#events = events
  }

  static async attach(page: Page, preloadPath: string, events: PageEvents): Promise<PageLink> {
    const debug = await page.context().newCDPSession(page)
    const link = new PageLink(page, debug, events)
    await link.#prepare(readFileSync(preloadPath, 'utf8'))
    return link
  }

  get url(): string {
    return fromChromium(this.#page.url())
  }

  async load(url: string): Promise<void> {
    this.#own = toChromium(url)
    await this.#page.goto(this.#own)
  }

  async reload(): Promise<void> {
    await this.#page.reload()
  }

  async pdf(format: string): Promise<Buffer> {
    return this.#page.pdf({ format, printBackground: true, preferCSSPageSize: true })
  }

  async close(): Promise<void> {
    await this.#page.close()
  }

  /** Sends a message to the preload script. */
  async post(message: object): Promise<void> {
    if (this.#preloadWorld === null) return
    await this.#debug
      .send('Runtime.evaluate', {
        contextId: this.#preloadWorld,
        expression: `fromMain(${JSON.stringify(JSON.stringify(message))})`,
      })
      // The page went on meanwhile, and with it the script that was spoken to.
      .catch(() => {})
  }

  async #prepare(preload: string): Promise<void> {
    const debug = this.#debug
    const secret = randomBytes(8).toString('hex')
    debug.on('Runtime.executionContextCreated', ({ context }) => {
      const { type } = (context.auxData ?? {}) as { type?: string }
      if (context.name === preloadWorldName && type === 'isolated') this.#preloadWorld = context.id
    })
    debug.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === 'toMain' && executionContextId === this.#preloadWorld) void this.#invoked(payload)
    })
    debug.on('Page.windowOpen', ({ url }) => this.#events.openedWindow(fromChromium(url)))
    debug.on('Page.navigatedWithinDocument', () => this.#events.navigatedWithin())
    await debug.send('Runtime.enable')
    await debug.send('Page.enable')
    await debug.send('Runtime.addBinding', { name: 'toMain', executionContextName: preloadWorldName })
    await debug.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource(secret) })
    await debug.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: preloadWorldName,
      source: preloadWorldSource(secret, preload),
    })
    await this.#page.route('**/*', (route) => this.#answer(route))
    this.#page.on('popup', (popup) => void popup.close().catch(() => {}))
    this.#page.on('load', () => this.#events.loaded())
    this.#page.on('close', () => this.#events.gone())
  }

  async #invoked(payload: string): Promise<void> {
    const { call, channel, messages } = JSON.parse(payload) as { call: number; channel: string; messages: unknown[] }
    try {
      await this.post({ call, value: await this.#events.invoked(channel, messages) })
    } catch (error) {
      await this.post({ call, error: error instanceof Error ? error.message : String(error) })
    }
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request()
    const url = fromChromium(request.url())
    const ofMainFrame = request.isNavigationRequest() && request.frame() === this.#page.mainFrame()
    if (ofMainFrame && request.url() !== this.#own && !this.#events.wantsToNavigate(url)) return route.abort('aborted')
    if (ofMainFrame) this.#own = null
    const answer = answerOf(url)
    if (!answer) {
      if (/^(data|blob):/.test(url)) return route.continue()
      if (this.#events.mayRequest(url)) tell('network', { url })
      return route.abort('blockedbyclient')
    }
    try {
      // Node's Request reads an address of an unknown scheme as Chromium writes it, so it is handed over as it is.
      const asked = { url, method: request.method(), headers: new Headers(request.headers()) } as Request
      const response = await answer(asked)
      const body = Buffer.from(await response.arrayBuffer())
      await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
    } catch (error) {
      tell('protocol-error', { message: String(error) })
      await route.abort('failed').catch(() => {})
    }
  }
}
