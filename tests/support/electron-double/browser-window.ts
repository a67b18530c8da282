import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { appState } from './app.ts'
import { cancellable } from './cancellable.ts'
import { type Chromium, startChromium } from './chromium.ts'
import { onCommand, tell } from './control.ts'
import { takePopped } from './menu.ts'
import { modelled } from './modelled.ts'
import { WebContents } from './web-contents.ts'

interface Options extends Record<string, unknown> {
  x?: number
  y?: number
  width?: number
  height?: number
  show?: boolean
  webPreferences?: { preload?: string }
}

const windows = new Set<Window>()
const made: { window: Window; options: Options }[] = []
let browser: Chromium | null = null
let lastId = 0

/** Windows get their ids from one row with everything else that has contents. */
class Window extends EventEmitter {
  readonly contents: WebContents
  readonly webContents: WebContents
  readonly #opened: Promise<void>
  #bounds: { x: number; y: number; width: number; height: number }
  #visible: boolean
  #maximized = false
  #destroyed = false

  constructor(options: Options = {}) {
    super()
    if (!appState.isReadyNow) throw new Error('Cannot create BrowserWindow before app is ready')
    const { x = 0, y = 0, width = 800, height = 600, show = true, webPreferences } = options
    this.#bounds = { x, y, width, height }
    this.#visible = show
    this.contents = new WebContents(++lastId)
    this.webContents = modelled('webContents', this.contents)
    windows.add(this)
    made.push({ window: this, options })
    appState.emit('web-contents-created', {}, this.webContents)
    this.#opened = this.#open(webPreferences?.preload ?? '')
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.contents.once('page-gone', () => void this.destroy())
  }

  async #open(preload: string): Promise<void> {
    if (browser === null) return
    const page = await browser.newPage()
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height })
    await this.contents.attach(page, preload)
  }

  async loadURL(url: string): Promise<void> {
    await this.#opened
    await this.contents.load(url)
  }

  show(): void {
    this.#visible = true
    tell('window-shown', { id: this.contents.id })
  }

  focus(): void {}
  restore(): void {}
  isVisible = () => this.#visible
  isMinimized = () => false
  isMaximized = () => this.#maximized
  isDestroyed = () => this.#destroyed
  getBounds = () => ({ ...this.#bounds })
  getNormalBounds = () => ({ ...this.#bounds })
  maximize(): void {
    this.#maximized = true
  }

  close(): void {
    void this.tryToClose()
  }

  async tryToClose(): Promise<boolean> {
    const event = cancellable({})
    this.emit('close', event)
    if (event.defaultPrevented) return false
    await this.destroy()
    return true
  }

  async destroy(): Promise<void> {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this)
    await this.#opened
    // Chromium ends with its last page; the process decides about its end by itself.
    await this.contents.destroy(windows.size > 0)
    this.emit('closed')
    if (windows.size > 0 || appState.quitting) return
    if (appState.listenerCount('window-all-closed') > 0) appState.emit('window-all-closed')
    else appState.quit()
  }
}

/** As the program under test sees it: what is not modelled throws, on the class and on every window. */
export const BrowserWindow = new Proxy(Window, {
  construct: (target, [options]: [Options?]) => modelled('BrowserWindow', new target(options)),
  get(target, key) {
    if (key === 'getAllWindows') return () => [...windows].map((window) => modelled('BrowserWindow', window))
    if (key === 'fromWebContents') {
      return ({ id }: { id: number }) => [...windows].find(({ contents }) => contents.id === id) ?? null
    }
    if (typeof key === 'symbol' || key === 'prototype') return Reflect.get(target, key)
    throw new Error(`The Electron double does not model BrowserWindow.${key}.`)
  },
})

/** Brings up Chromium, unless this double runs without one. */
export async function startWindows(withBrowser: boolean): Promise<void> {
  if (withBrowser) browser = await startChromium(join(appState.getPath('sessionData'), 'chromium'))
  appState.windows = {
    async closeAll() {
      for (const window of windows) if (!(await window.tryToClose())) return false
      return true
    },
    release: async () => browser?.close(),
  }
  tell('ready', { endpoint: browser?.endpoint ?? null })
}

function firstWindow(): Window {
  const [window] = windows
  if (window === undefined) throw new Error('no window is open')
  return window
}

onCommand('windows', () =>
  made.map(({ window, options }) => ({
    options: JSON.parse(JSON.stringify(options)) as Record<string, unknown>,
    preferencesFrozen: Object.isFrozen(options.webPreferences),
    open: windows.has(window),
  })),
)
onCommand('navigate', ({ event, url, isMainFrame }) => ({
  prevented: firstWindow().contents.prevents(event, url, isMainFrame),
}))
onCommand('openWindow', ({ url }) => ({
  action: firstWindow().contents.openHandler({ url, disposition: 'new-window', frameName: '' }).action,
}))
onCommand('attachWebview', () => {
  const event = cancellable({})
  firstWindow().contents.emit('will-attach-webview', event, {}, {})
  return { prevented: event.defaultPrevented }
})
onCommand('contextMenu', (params) => {
  firstWindow().contents.emit('context-menu', {}, params)
  return { items: takePopped() }
})
onCommand('crashPage', () => {
  firstWindow().contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  return null
})
onCommand('closeWindow', () => {
  firstWindow().close()
  return null
})
