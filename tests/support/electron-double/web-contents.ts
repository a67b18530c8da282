import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { cancellable } from './cancellable.ts'
import { invoke } from './ipc-main.ts'
import { modelled } from './modelled.ts'
import { PageLink } from './page-link.ts'
import { sessionOf } from './session.ts'

type OpenHandler = (details: { url: string; disposition: string; frameName: string }) => { action: string }

/** The main-process side of one page. */
export class WebContents extends EventEmitter {
  readonly id: number
  openHandler: OpenHandler = () => ({ action: 'allow' })
  #link: PageLink | null = null
  #url = ''
  #zoomLevel = 0
  #destroyed = false

  constructor(id: number) {
    super()
    this.id = id
  }

  async attach(page: Page, preloadPath: string): Promise<void> {
    this.#link = await PageLink.attach(page, preloadPath, {
      invoked: (channel, messages) => invoke(channel, this.#senderEvent(), messages),
      wantsToNavigate: (url) => !this.prevents('will-frame-navigate', url) && !this.prevents('will-navigate', url),
      mayRequest: (url) => !sessionOf('').cancels(url),
      openedWindow: (url) => this.openHandler({ url, disposition: 'new-window', frameName: '' }),
      navigatedWithin: () => this.emit('did-navigate-in-page', {}, this.getURL(), true),
      loaded: () => this.emit('did-finish-load'),
      gone: () => this.emit('page-gone'),
    })
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  getURL(): string {
    return this.#link?.url ?? this.#url
  }

  async load(url: string): Promise<void> {
    this.#url = url
    if (this.#link) await this.#link.load(url)
    else this.emit('did-finish-load')
  }

  reload(): void {
    void this.#link?.reload()
  }

  send(channel: string, value: unknown): void {
    void this.#link?.post({ channel, value: value ?? null })
  }

  /** Chromium's own printing; what it is asked for decides nothing that a test of the shell looks at. */
  async printToPDF(options: { pageSize?: string }): Promise<Buffer> {
    if (!this.#link) throw new Error('There is no page to print.')
    return this.#link.pdf(options.pageSize ?? 'Letter')
  }

  getZoomLevel = () => this.#zoomLevel
  setZoomLevel(level: number): void {
    this.#zoomLevel = level
  }

  isDestroyed = () => this.#destroyed

  async destroy(closePage: boolean): Promise<void> {
    if (this.#destroyed) return
    this.#destroyed = true
    if (closePage) await this.#link?.close().catch(() => {})
    this.emit('destroyed')
  }

  /** Announces a navigation as Electron does, and says whether a listener prevented it. */
  prevents(name: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', url: string, isMainFrame = true): boolean {
    const event = cancellable({ url, isMainFrame, isSameDocument: false })
    this.emit(name, event, url)
    return event.defaultPrevented
  }

  #senderEvent() {
    return { sender: modelled('webContents', this), senderFrame: { url: this.getURL(), parent: null } }
  }
}
