import { EventEmitter } from 'node:events'
import { mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cancellable } from './cancellable.ts'
import { onCommand } from './control.ts'
import { modelled } from './modelled.ts'

/** What the app needs of the windows; they come later than the app. */
export interface WindowList {
  /** Asks each window to close; false when one refuses. */
  closeAll(): Promise<boolean>
  /** Lets go of the browser behind them. */
  release(): Promise<void>
}

/** Switches that Chromium was started with. */
const switches = new Set((process.env.ELECTRON_DOUBLE_SWITCHES ?? '').split(' '))

class App extends EventEmitter {
  readonly isPackaged = false
  readonly dock = undefined
  readonly commandLine = modelled('commandLine', { hasSwitch: (name: string) => switches.has(name) })
  windows: WindowList | null = null
  sandboxed = false
  badge: number | null = null
  quitting = false
  readonly paths: Record<string, string> = { temp: tmpdir() }
  #ready: Promise<void>
  #markReady: () => void = () => {}
  #lockFile: string | null = null
  isReadyNow = false

  constructor() {
    super()
    this.#ready = new Promise((resolve) => {
      this.#markReady = resolve
    })
  }

  enableSandbox(): void {
    if (this.isReadyNow) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.sandboxed = true
  }

  isReady = () => this.isReadyNow
  whenReady = () => this.#ready
  getName = () => 'Lectern'
  getVersion = () => '0.0.0-double'

  setPath(name: string, path: string): void {
    this.paths[name] = path
  }

  getPath(name: string): string {
    const path = this.paths[name]
    if (path === undefined) throw new Error(`The Electron double has no path "${name}" unless the app sets it.`)
    return path
  }

  /** One process per userData folder, as Chromium keeps it; a lock of a process that has died is taken over. */
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData')
    mkdirSync(folder, { recursive: true })
    const file = join(folder, 'SingletonLock')
    try {
      writeSync(openSync(file, 'wx'), String(process.pid))
      this.#lockFile = file
      return true
    } catch {
      if (isAlive(Number(readFileSync(file, 'utf8')))) return false
      rmSync(file)
      return this.requestSingleInstanceLock()
    }
  }

  setBadgeCount(count: number): boolean {
    this.badge = count
    return true
  }

  becomeReady(): void {
    this.isReadyNow = true
    this.emit('ready')
    this.#markReady()
  }

  quit(): void {
    if (this.quitting) return
    const before = cancellable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.quitting = true
    void this.#leave()
  }

  async #leave(): Promise<void> {
    if (!(await (this.windows?.closeAll() ?? true))) {
      this.quitting = false
      return
    }
    const last = cancellable({})
    this.emit('will-quit', last)
    if (!last.defaultPrevented) this.exit(0)
  }

  exit(code = 0): void {
    this.emit('quit', {}, code)
    if (this.#lockFile !== null) rmSync(this.#lockFile, { force: true })
    const patience = new Promise((resolve) => setTimeout(resolve, 3_000))
    void Promise.race([this.windows?.release() ?? null, patience]).finally(() => process.exit(code))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The app as the double drives it. */
export const appState = new App()
/** The app as the program under test sees it. */
export const app = modelled('app', appState)

// As Electron does on POSIX: a request to end is a request to quit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => appState.quit())

onCommand('quit', () => {
  appState.quit()
  return null
})
onCommand('activate', () => {
  appState.emit('activate', {}, false)
  return null
})
onCommand('secondInstance', () => {
  appState.emit('second-instance', {}, [], process.cwd(), null)
  return null
})
onCommand('app', () => ({ sandboxed: appState.sandboxed, paths: appState.paths, badge: appState.badge }))
