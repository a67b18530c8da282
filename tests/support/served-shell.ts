import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const repository = join(import.meta.dirname, '..', '..')

/** The built browser shell, running as a process of its own. */
export interface ServedShell {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string
  readonly port: number
  readonly token: string
  /** The address it printed. */
  readonly url: string
  readonly process: ChildProcess
  /** Everything it said so far. */
  readonly said: { stdout: string; stderr: string }
  /** Ends it as Ctrl+C does. @returns its exit code */
  stop(): Promise<number | null>
}

/** Starts the built browser shell without waiting for anything. */
export function spawnShell(home: string, env: NodeJS.ProcessEnv = {}) {
  const program = join(repository, 'out', 'main', 'serve.js')
  if (!existsSync(program)) throw new Error('out/main/serve.js is missing: "npm test" builds it first.')
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, LECTERN_HOME: home, LECTERN_PORT: '0', LECTERN_NO_OPEN: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
  })
  // All it said has arrived when its streams have closed, which is a little after its end.
  const exited = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  return { child, said, exited }
}

/** Starts it and waits until it accepts connections. */
export async function serveShell(home: string, env: NodeJS.ProcessEnv = {}): Promise<ServedShell> {
  const { child, said, exited } = spawnShell(home, env)
  let ended = false
  void exited.then(() => {
    ended = true
  })
  for (;;) {
    const url = /^Lectern is ready at (http:\/\/\S+)$/m.exec(said.stdout)?.[1]
    if (url !== undefined) {
      const { origin, port, hash } = new URL(url)
      const stop = () => {
        if (!ended) child.kill('SIGINT')
        return exited
      }
      return { origin, port: Number(port), token: hash.slice('#token='.length), url, process: child, said, stop }
    }
    if (ended) throw new Error(`the browser shell ended before it was ready:\n${said.stdout}${said.stderr}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
