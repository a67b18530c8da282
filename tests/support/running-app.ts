import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const repository = join(import.meta.dirname, '..', '..')

/** The built browser shell as a program of its own, over a data folder that outlives restarts. */
export class RunningApp {
  readonly home: string
  url = ''
  #child: ChildProcess | null = null

  /** @param home a data folder that is there already; a fresh one by default */
  constructor(home = mkdtempSync(join(tmpdir(), 'lectern-app-'))) {
    this.home = home
  }

  /** @param now ISO instant the app believes to start at; it runs on from there */
  async start(now: string): Promise<void> {
    const env = { ...process.env, LECTERN_HOME: this.home, LECTERN_PORT: '0', LECTERN_NO_OPEN: '1', LECTERN_NOW: now }
    const child = spawn(process.execPath, [join(repository, 'out/main/serve.js')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    let heard = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        heard += text
      })
    }
    const ended = once(child, 'exit').then(() => {
      throw new Error(`The app ended before it was ready:\n${heard}`)
    })
    // Rejects for nobody once the app is up.
    ended.catch(() => {})
    for (;;) {
      const url = /^Lectern is ready at (\S+)$/m.exec(heard)?.[1]
      if (url) {
        this.url = url
        return
      }
      await Promise.race([once(child.stdout, 'data'), ended])
    }
  }

  /** Ends it as Ctrl+C does and gives back its exit code. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null) return child?.exitCode ?? null
    const gone = once(child, 'exit')
    child.kill(signal)
    const [code] = await gone
    return code as number | null
  }

  /** Asks the app what a window would ask. */
  async call<T>(name: string, input: unknown = {}): Promise<T> {
    const { origin, hash } = new URL(this.url)
    const response = await fetch(`${origin}/rpc/${name}`, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/json',
        authorization: `Bearer ${hash.replace('#token=', '')}`,
        'lectern-client': 'the-test',
      },
      body: JSON.stringify(input),
    })
    const reply = (await response.json()) as { ok: true; value: T } | { ok: false; failure: { message: string } }
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
    return reply.value
  }

  async remove(): Promise<void> {
    await this.stop('SIGKILL')
    rmSync(this.home, { recursive: true, force: true })
  }
}
