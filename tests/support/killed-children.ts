import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { KillOrders, KillReport } from './kill-protocol.ts'

type Child = ChildProcessByStdio<Writable, Readable, Readable>

const program = fileURLToPath(new URL('kill-child.ts', import.meta.url))

/**
 * When to end a child: a little after it was told to begin, after so many answers, or after it began to close.
 * Answers are counted rather than timed, so that a slow machine kills at the same places as a fast one.
 */
export interface KillMoment {
  readonly after: 'orders' | 'answers' | 'closing'
  readonly answers: number
  readonly delayMs: number
}

/** Children that study until they are killed. One spare is always loading, so that the next start is a quick one. */
export class KilledChildren {
  readonly #env: NodeJS.ProcessEnv
  #spare: Child

  constructor(compileCache: string) {
    this.#env = { ...process.env, NODE_COMPILE_CACHE: compileCache, NODE_OPTIONS: '' }
    this.#spare = this.#load()
  }

  /** Everything one child said before it was gone. @throws when it ended by itself otherwise than by closing */
  async run(orders: KillOrders, moment: KillMoment | null): Promise<KillReport[]> {
    const child = this.#spare
    const reports: KillReport[] = []
    let heard = ''
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk
    })
    const ended = once(child, 'close')
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        heard += chunk
        const lines = heard.split('\n')
        heard = lines.pop() ?? ''
        for (const line of lines) {
          const report = JSON.parse(line) as KillReport
          if (report.is === 'warm') resolve()
          else reports.push(report)
          if (moment && hasCome(moment, reports)) void kill(child, moment.delayMs)
        }
      })
      child.once('close', () => resolve())
    })
    if (moment !== null) this.#spare = this.#load()
    child.stdin.write(`${JSON.stringify(orders)}\n`)
    if (moment?.after === 'orders') void kill(child, moment.delayMs)
    const [code] = (await ended) as [number | null]
    // A line cut off by the kill was never heard, so it does not count as acknowledged.
    if (code !== null && code !== 0) throw new Error(`The child failed (${code}):\n${complaint}`)
    if (code === 0 && !reports.some(({ is }) => is === 'closed')) throw new Error('The child ended without a reason.')
    return reports
  }

  dispose(): void {
    this.#spare.kill('SIGKILL')
  }

  #load(): Child {
    return spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'], env: this.#env })
  }
}

function hasCome({ after, answers }: KillMoment, reports: readonly KillReport[]): boolean {
  const latest = reports.at(-1)?.is
  if (after === 'answers')
    return latest !== 'trying' && reports.filter(({ is }) => is === 'answered').length === answers
  return latest === after
}

async function kill(child: Child, delayMs: number): Promise<void> {
  await wait(delayMs)
  child.kill('SIGKILL')
}
