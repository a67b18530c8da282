import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { procedureNames } from '#contract/contract.ts'
import type { ProcedureEntry } from '#server/procedure-list.ts'
import { type RunningShell, startShell } from './support/browser-shell.ts'

let running: RunningShell
beforeAll(async () => {
  running = await startShell()
})
afterAll(() => running?.stop())

const headers = (client?: string): Record<string, string> => ({
  authorization: `Bearer ${running.token}`,
  'content-type': 'application/json',
  ...(client ? { 'lectern-client': client } : {}),
})
const post = (name: string, input: unknown, client?: string) =>
  fetch(`${running.shell.origin}/rpc/${name}`, {
    method: 'POST',
    headers: headers(client),
    body: JSON.stringify(input),
  })

describe('HTTP status says what the reply says', () => {
  it.each([
    ['app.status', {}, 200],
    ['app.status', { surprise: 1 }, 400],
    ['app.nothing', {}, 404],
    ['items.get', { itemUid: 'sample/none' }, 404],
  ])('%s %j is %i', async (name, input, status) => {
    expect((await post(name, input)).status).toBe(status)
  })

  it('a window that must not answer gets a conflict', async () => {
    await post('app.takeOver', {}, 'first')
    const answered = await post('study.undo', { answerId: null }, 'second')
    expect(answered.status).toBe(409)
    expect(await answered.json()).toMatchObject({ ok: false, failure: { kind: 'studying-elsewhere' } })
    running.backend.forget('first')
  })
})

describe('the list of procedures', () => {
  it('has every procedure once, with a summary and two schemas', async () => {
    const response = await fetch(`${running.shell.origin}/rpc`, { headers: headers() })
    const entries = (await response.json()) as ProcedureEntry[]
    expect(entries.map(({ name }) => name).sort()).toEqual([...procedureNames()].sort())
    for (const { kind, summary, input, output } of entries) {
      expect(['query', 'command']).toContain(kind)
      expect(summary).toMatch(/\.$/)
      expect(input).toMatchObject({ type: 'object', $schema: 'https://json-schema.org/draft/2020-12/schema' })
      expect(output).toMatchObject({ $schema: expect.any(String) })
    }
  })
})

describe('the stream of changes', () => {
  /** Reads lines as they come. */
  async function open(client: string) {
    const stop = new AbortController()
    const response = await fetch(`${running.shell.origin}/changes`, { headers: headers(client), signal: stop.signal })
    const reader = response.body?.getReader()
    let text = ''
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      async line(): Promise<unknown> {
        for (;;) {
          const end = text.indexOf('\n')
          if (end >= 0) {
            const line = text.slice(0, end)
            text = text.slice(end + 1)
            if (line !== '') return JSON.parse(line)
          } else {
            const { value, done } = (await reader?.read()) ?? { value: undefined, done: true }
            if (done) throw new Error('the stream ended')
            text += new TextDecoder().decode(value)
          }
        }
      },
      stop: () => stop.abort(),
    }
  }

  it('tells what a command changed, and who caused it', async () => {
    const stream = await open('listener')
    expect(stream).toMatchObject({ status: 200, type: 'application/x-ndjson; charset=utf-8' })
    await post('settings.set', { density: 'compact' }, 'writer')
    expect(await stream.line()).toEqual({ changed: ['settings'], causedBy: 'writer' })
    stream.stop()
  })

  it('that ends gives study to another window', async () => {
    const stream = await open('closing')
    await post('app.takeOver', {}, 'closing')
    const seat = async () =>
      ((await (await post('app.status', {}, 'waiting')).json()) as { value: { studying: string } }).value.studying
    expect(await seat()).toBe('elsewhere')
    stream.stop()
    await expect.poll(seat).toBe('here')
  })

  it('needs a name for whoever listens', async () => {
    expect((await fetch(`${running.shell.origin}/changes`, { headers: headers() })).status).toBe(400)
  })

  it('leaves a browser enough connections for calls', async () => {
    const streams = await Promise.all(['a', 'b', 'c', 'd'].map(open))
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await open('e')).status).toBe(204)
    for (const stream of streams) stream.stop()
    await expect.poll(async () => (await open('f')).status).toBe(200)
  })
})

describe('a program without a name', () => {
  it('does not keep what its command took', async () => {
    expect((await post('app.takeOver', {})).status).toBe(200)
    const { value } = (await (await post('app.status', {}, 'tab')).json()) as { value: { studying: string } }
    expect(value.studying).toBe('here')
  })
})

it('a fault of a backend reaches nobody but as a sentence', async () => {
  const broken = { ...running.backend, dispatch: () => Promise.reject(new Error('secret detail')) }
  const { startBrowserShell } = await import('#server/browser-shell.ts')
  const shell = await startBrowserShell({
    backend: { ...broken, subscribe: () => () => {}, forget: () => {}, close: async () => {} },
    pageFolder: running.pageFolder,
    port: 0,
  })
  const response = await fetch(`${shell.origin}/rpc/app.status`, {
    method: 'POST',
    headers: { ...headers(), authorization: `Bearer ${new URL(shell.url).hash.slice('#token='.length)}` },
    body: '{}',
  })
  expect(response.status).toBe(500)
  expect(await response.text()).toBe('Lectern could not answer because of a fault of its own.\n')
  await shell.close()
})
