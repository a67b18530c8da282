import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend, ChangeNotice } from '#backend/backend.ts'
import { ChangeStreams } from './changes.ts'
import { listen } from './listen.ts'
import { Presence } from './presence.ts'

/** As the backend does: whoever goes is told to all others at once. */
class TellingBackend implements Pick<Backend, 'subscribe' | 'forget'> {
  readonly #listeners = new Set<(notice: ChangeNotice) => void>()

  subscribe(listener: (notice: ChangeNotice) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  forget(clientId: string): void {
    this.tell({ changed: ['status'], causedBy: clientId })
  }

  tell(notice: ChangeNotice): void {
    for (const listener of this.#listeners) listener(notice)
  }

  get listening(): number {
    return this.#listeners.size
  }
}

let backend: TellingBackend
let streams: ChangeStreams
let server: Server
let port: number
beforeEach(async () => {
  backend = new TellingBackend()
  // The streams use these two parts of a backend and nothing else.
  streams = new ChangeStreams(backend as unknown as Backend, new Presence(backend))
  server = createServer((request, response) => streams.open(request, response))
  port = await listen(server, 0)
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const open = (clientId: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: '127.0.0.1', headers: { 'lectern-client': clientId } }, (response) => {
      response.on('error', () => {})
      resolve(response)
    }).on('error', reject)
  })

test('every stream hears of a change', async () => {
  const opened = await Promise.all([open('one'), open('two')])
  const heard = opened.map(
    (stream) => new Promise<string>((resolve) => stream.once('data', (piece) => resolve(`${piece}`))),
  )
  backend.tell({ changed: ['today'], causedBy: 'one' })
  const line = '{"changed":["today"],"causedBy":"one"}\n'
  expect(await Promise.all(heard)).toEqual([line, line])
})

test('an end tells nobody who has been told already, whatever order the streams go in', async () => {
  await Promise.all(['one', 'two', 'three'].map(open))
  expect(backend.listening).toBe(3)
  const faults: unknown[] = []
  const note = (fault: unknown) => faults.push(fault)
  process.on('uncaughtException', note)
  streams.endAll()
  backend.forget('somebody')
  server.closeAllConnections()
  await new Promise((resolve) => setTimeout(resolve, 100))
  process.off('uncaughtException', note)
  expect(faults).toEqual([])
  expect(backend.listening).toBe(0)
})
