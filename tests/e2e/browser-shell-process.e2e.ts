import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CollectionState } from '#contract/collection.ts'
import { type ServedShell, serveShell, spawnShell } from '../support/served-shell.ts'

const repository = join(import.meta.dirname, '..', '..')
const windows = process.platform === 'win32'

let home = ''
const shells: ServedShell[] = []
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lectern-process-'))
})
afterEach(async () => {
  for (const shell of shells.splice(0)) await shell.stop()
  rmSync(home, { recursive: true, force: true })
})

async function serve(env: NodeJS.ProcessEnv = {}): Promise<ServedShell> {
  const shell = await serveShell(home, env)
  shells.push(shell)
  return shell
}

/** Runs a start that is expected to end by itself. */
async function failedStart(env: NodeJS.ProcessEnv) {
  const { said, exited } = spawnShell(home, env)
  return { code: await exited, ...said }
}

function lectern(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(repository, 'out', 'main', 'cli.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, LECTERN_HOME: home },
  })
  return { status, stdout, stderr }
}
const stateOf = (): CollectionState => JSON.parse(lectern('state', '--json').stdout)

const call = (shell: ServedShell, name: string, input: unknown, client?: string) =>
  fetch(`${shell.origin}/rpc/${name}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${shell.token}`,
      'content-type': 'application/json',
      ...(client ? { 'lectern-client': client } : {}),
    },
    body: JSON.stringify(input),
  }).then(async (response) => ({ status: response.status, reply: (await response.json()) as Record<string, unknown> }))

describe.skipIf(windows)('the browser shell as a process (needs POSIX signals)', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('says one line, and ends cleanly on %s', async (signal) => {
    const shell = await serve()
    shell.process.kill(signal)
    expect(await shell.stop()).toBe(0)
    expect(shell.said).toEqual({ stdout: `Lectern is ready at ${shell.url}\n`, stderr: '' })
    expect(readdirSync(home)).not.toContain('owner.json')
  })

  it('ends at once with streams open and a call on its way', async () => {
    const shell = await serve()
    const headers = { authorization: `Bearer ${shell.token}`, 'lectern-client': 'tab' }
    const stream = await fetch(`${shell.origin}/changes`, { headers })
    const calls = call(shell, 'backup.create', {}).catch(() => null)
    shell.process.kill('SIGINT')
    expect(await shell.stop()).toBe(0)
    await calls
    await stream.body?.cancel().catch(() => {})
  })
})

describe('a start that cannot be', () => {
  it('because the library is open, says where, with code 3', async () => {
    const shell = await serve()
    const { code, stdout, stderr } = await failedStart({})
    expect({ code, stdout, stderr }).toEqual({
      code: 3,
      stdout: '',
      stderr: `This library is already open in the browser shell at ${shell.url} (process ${shell.process.pid}).\n`,
    })
    expect((await call(shell, 'app.status', {})).status).toBe(200)
  })

  it('because the port is taken, says so, and lets go of the library', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const port = String((other.address() as AddressInfo).port)
    const { code, stdout, stderr } = await failedStart({ LECTERN_PORT: port })
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: `Port ${port} is taken by another program. Set LECTERN_PORT to another port, or to 0 for any free one.\n`,
    })
    other.close()
    await serve()
  })

  it.each([
    [{ LECTERN_PORT: 'eighty' }, 'LECTERN_PORT is "eighty"; it takes a number from 0 (any free port) to 65535.\n'],
    [{ LECTERN_NOW: 'noon' }, 'LECTERN_NOW is "noon"; it takes an instant such as 2026-11-20T09:00:00Z.\n'],
  ])('because of %j, is a sentence', async (env, sentence) => {
    expect(await failedStart(env)).toEqual({ code: 1, stdout: '', stderr: sentence })
  })
})

describe('a data folder that cannot be', () => {
  it('is a sentence that names it', async () => {
    const inFile = join(home, 'file', 'folder')
    writeFileSync(join(home, 'file'), '')
    const { code, stdout, stderr } = await failedStart({ LECTERN_HOME: inFile })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(
      /^The data folder .*folder cannot be used \(E[A-Z]+\)\. Nothing was changed; .* LECTERN_HOME\.\n$/,
    )
  })
})

describe('the command line', () => {
  it('on a new machine tells of nothing, and makes nothing', () => {
    expect(stateOf()).toMatchObject({ answers: 0, events: 0, items: 0, due: 0 })
    expect(lectern('state').stdout).toContain('no collection yet')
    expect(readdirSync(home)).toEqual([])
  })

  it('tells the same while the app runs and after it has ended', async () => {
    const shell = await serve()
    await call(shell, 'settings.set', { density: 'compact' })
    const { reply } = await call(shell, 'collection.state', {})
    expect(stateOf()).toEqual(reply.value)
    await shell.stop()
    expect(stateOf()).toEqual(reply.value)
  })

  it.each([
    [['frobnicate'], 'There is no command "frobnicate". "lectern --help" lists those there are.\n'],
    [['state', '--yaml'], '"lectern state" does not know "--yaml". "lectern state --help" says what it knows.\n'],
  ])('%j is not understood, in words and with code 2', (args, sentence) => {
    expect(lectern(...args)).toEqual({ status: 2, stdout: '', stderr: sentence })
  })

  it.each([[[]], [['--help']], [['help']], [['state', '--help']]])('%j is helped', (args) => {
    const { status, stdout } = lectern(...args)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Usage: lectern <command>[\s\S]*state[\s\S]*--json/)
  })

  it('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string }
    expect(lectern('--version').stdout).toBe(`${version}\n`)
  })

  it('says in words that a file is no collection', async () => {
    await serve().then((shell) => shell.stop())
    const file = join(home, 'collection.sqlite')
    rmSync(file)
    writeFileSync(file, 'this is not a database, whatever its name')
    const { status, stdout, stderr } = lectern('state', '--json')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^The collection in .* could not be read \(.*\)\. Nothing was changed\.\n$/)
  })
})
