import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '..', '..')
const readyLine = /^Lectern is ready at (http:\/\/\S+)$/m
const windows = process.platform === 'win32'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lectern-start-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** npm in a process group of its own, as a terminal would start it. */
function npm(...args: string[]): ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> } {
  return spawn('npm', args, {
    cwd: repository,
    detached: !windows,
    shell: windows,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LECTERN_SHELL: 'browser', LECTERN_HOME: home, LECTERN_PORT: '0', LECTERN_NO_OPEN: '1' },
  })
}

/** Collects stdout; `text` grows as it comes. */
function listen(child: ReturnType<typeof npm>): { text: string } {
  const heard = { text: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard.text += text
  })
  return heard
}

async function start(): Promise<{ child: ReturnType<typeof npm>; url: string; heard: { text: string } }> {
  const child = npm('start')
  const heard = listen(child)
  for (;;) {
    const url = readyLine.exec(heard.text)?.[1]
    if (url) return { child, url, heard }
    const [code] = await Promise.race([once(child.stdout, 'data').then(() => [null]), once(child, 'exit')])
    if (code !== null) throw new Error(`npm start ended with ${code} before it was ready:\n${heard.text}`)
  }
}

const isServed = (url: string): Promise<boolean> =>
  fetch(new URL('/', url)).then(
    () => true,
    () => false,
  )

describe.skipIf(windows)('npm start (needs POSIX signals)', () => {
  it.for([
    { signal: 'SIGINT', to: 'everything in the terminal' },
    { signal: 'SIGINT', to: 'npm alone' },
    { signal: 'SIGTERM', to: 'npm alone' },
  ] as const)(
    'says once that it is ready and ends with 0, leaving nothing, on $signal to $to',
    async ({ signal, to }) => {
      const { child, url, heard } = await start()
      expect(await isServed(url)).toBe(true)

      process.kill(to === 'npm alone' ? Number(child.pid) : -Number(child.pid), signal)
      expect(await once(child, 'close')).toEqual([0, null])
      expect(await isServed(url)).toBe(false)
      expect(heard.text.match(new RegExp(readyLine, 'gm'))).toHaveLength(1)
    },
  )
})

describe('npm run -s lectern', () => {
  it('prints nothing but the answer', async () => {
    const child = npm('run', '-s', 'lectern', '--', 'state', '--json')
    const heard = listen(child)
    expect(await once(child, 'close')).toEqual([0, null])
    expect(JSON.parse(heard.text)).toMatchObject({ answers: 0, due: expect.any(Number), stateHash: expect.any(String) })
  })
})
