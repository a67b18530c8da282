import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { CommandInput, CommandName, CommandOutput, NoteKind, Notes, ToTest } from './commands.ts'

const repository = join(import.meta.dirname, '..', '..', '..')
const mainBundle = join(repository, 'out', 'main', 'main.js')

/** The built desktop shell, running on the double. */
export class Desktop {
  readonly process: ChildProcess
  /** Exit code, once it has ended. */
  readonly exited: Promise<number | null>
  /** What it said on stderr so far. */
  stderr = ''
  readonly #notes: { note: NoteKind; data: unknown }[] = []
  readonly #waiting = new Set<() => void>()
  readonly #asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  #calls = 0
  #browser: Browser | null = null

  constructor(process: ChildProcess) {
    this.process = process
    this.exited = new Promise((resolve) => process.on('exit', (code) => resolve(code)))
    process.on('message', (message: ToTest) => this.#hear(message))
    process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text
    })
    void this.exited.then(() => {
      for (const { reject } of this.#asked.values()) reject(new Error('the desktop shell has ended'))
      for (const wake of this.#waiting) wake()
    })
  }

  ask<N extends CommandName>(command: N, input: CommandInput<N>): Promise<CommandOutput<N>> {
    const call = ++this.#calls
    return new Promise((resolve, reject) => {
      this.#asked.set(call, { resolve: resolve as (value: unknown) => void, reject })
      this.process.send({ call, command, input })
    })
  }

  notes<K extends NoteKind>(kind: K): Notes[K][] {
    return this.#notes.filter(({ note }) => note === kind).map(({ data }) => data as Notes[K])
  }

  /** The first note of a kind, now or when it comes; rejects when the process ends without. */
  async note<K extends NoteKind>(kind: K): Promise<Notes[K]> {
    for (;;) {
      const [found] = this.notes(kind)
      if (found) return found
      if (this.process.exitCode !== null) {
        throw new Error(`the desktop shell ended with ${this.process.exitCode} before "${kind}":\n${this.stderr}`)
      }
      await new Promise<void>((resolve) => this.#waiting.add(resolve))
    }
  }

  /** The page in the window, seen through a debugger of the test's own. */
  async page(): Promise<Page> {
    const { endpoint } = await this.note('ready')
    await this.note('window-shown')
    if (endpoint === null) throw new Error('this double runs without a browser')
    this.#browser ??= await chromium.connectOverCDP(endpoint)
    const [page] = this.#browser.contexts().flatMap((context) => context.pages())
    if (!page) throw new Error('the window has no page')
    return page
  }

  /** Ends it, if it still runs. */
  async stop(): Promise<void> {
    await this.#browser?.close().catch(() => {})
    if (this.process.exitCode === null) this.process.kill('SIGTERM')
    await this.exited
  }

  #hear(message: ToTest): void {
    if ('note' in message) {
      this.#notes.push(message)
      for (const wake of this.#waiting) wake()
      this.#waiting.clear()
      return
    }
    const asked = this.#asked.get(message.answer)
    this.#asked.delete(message.answer)
    if ('error' in message) asked?.reject(new Error(message.error))
    else asked?.resolve(message.value)
  }
}

/** How a double is started. */
export interface DesktopOptions {
  /** False for a shell whose windows stay empty, which needs no Chromium and starts at once. */
  readonly browser: boolean
  readonly env?: NodeJS.ProcessEnv
  /** Another main bundle than the one that was built. */
  readonly bundle?: string
}

/** Starts the built desktop shell on a data folder. */
export function startDesktop(home: string, options: DesktopOptions = { browser: true }): Desktop {
  const { bundle = mainBundle } = options
  if (!existsSync(bundle)) throw new Error('out/main/main.js is missing: "npm test" builds it first.')
  const here = import.meta.dirname
  return new Desktop(
    fork(join(here, 'run.ts'), [bundle, options.browser ? '1' : '0'], {
      cwd: repository,
      execArgv: ['--import', join(here, 'register.ts')],
      env: { ...process.env, LECTERN_HOME: home, ...options.env },
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      // Structured clones, so that a test can send what JSON cannot say.
      serialization: 'advanced',
    }),
  )
}
