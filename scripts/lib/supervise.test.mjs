import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { fromRoot } from './paths.mjs'

/**
 * A launcher as `npm start` is one, around a child that says "up" and its process id.
 *
 * @param {string} child what the child does besides
 */
async function launch(child) {
  const childCode = `${child}; console.log('up', process.pid)`
  const launcher = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { supervise } = await import(${JSON.stringify(fromRoot('scripts', 'lib', 'supervise.mjs'))})
       const ended = await supervise(process.execPath, ['-e', ${JSON.stringify(childCode)}], process.env)
       console.log(JSON.stringify(ended))
       process.exit(ended.stopped ? 0 : ended.code)`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], detached: true },
  )
  let output = ''
  launcher.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  while (!output.includes('\n')) await once(launcher.stdout, 'data')
  return { launcher, childId: Number(output.split(/\s/)[1]), lines: () => output.trim().split('\n') }
}

const stay = 'setInterval(() => {}, 1000)'
const sayGoodbye = `${stay}; let times = 0
  process.on('SIGINT', () => { times += 1; setTimeout(() => { console.log('asked', times); process.exit(0) }, 150) })`

/** @param {number} processId */
function isRunning(processId) {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}

const windows = process.platform === 'win32'

describe.skipIf(windows)('supervise (needs POSIX signals)', () => {
  it.for(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    'passes %s on to the child, waits for its end and exits with 0',
    async (signal) => {
      const { launcher, childId } = await launch(stay)
      process.kill(Number(launcher.pid), /** @type {NodeJS.Signals} */ (signal))
      expect(await once(launcher, 'close')).toEqual([0, null])
      expect(isRunning(childId)).toBe(false)
    },
  )

  it('lets the child finish when Ctrl+C reaches both of them', async () => {
    const { launcher, childId, lines } = await launch(sayGoodbye)
    process.kill(-Number(launcher.pid), 'SIGINT')
    expect(await once(launcher, 'close')).toEqual([0, null])
    expect(lines()[1]).toMatch(/^asked [12]$/)
    expect(isRunning(childId)).toBe(false)
  })

  it('asks the child once however often the terminal and npm say it', async () => {
    const { launcher, lines } = await launch(sayGoodbye)
    process.kill(Number(launcher.pid), 'SIGINT')
    setTimeout(() => process.kill(Number(launcher.pid), 'SIGINT'), 50)
    expect(await once(launcher, 'close')).toEqual([0, null])
    expect(lines()[1]).toBe('asked 1')
  })

  it('kills a child that does not listen when asked again later', async () => {
    const { launcher, childId } = await launch(`${stay}; process.on('SIGINT', () => {})`)
    process.kill(Number(launcher.pid), 'SIGINT')
    setTimeout(() => process.kill(Number(launcher.pid), 'SIGINT'), 1_200)
    expect(await once(launcher, 'close')).toEqual([1, null])
    expect(isRunning(childId)).toBe(false)
  })

  it("passes the child's own exit code on", async () => {
    const { launcher, lines } = await launch('process.exitCode = 3')
    expect(await once(launcher, 'close')).toEqual([3, null])
    expect(JSON.parse(lines()[1] ?? '')).toMatchObject({ code: 3, asked: false, stopped: false })
  })
})
