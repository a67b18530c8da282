import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Backend } from '#backend/backend.ts'
import { securityHeaders } from '#shells/content-policy.ts'
import { sendBadRequest } from './answers.ts'
import { clientIdOf } from './client-id.ts'
import type { Presence } from './presence.ts'

/** An empty line, often enough that neither side takes a quiet stream for a dead one. */
const keepAliveMs = 15_000

/** A browser opens six connections to one address. Streams that took them all would leave none for calls. */
const mostStreams = 4

/**
 * The streams of `GET /changes`: one line of JSON, `{"changed":[...],"causedBy":...}`, per change of the collection.
 */
export class ChangeStreams {
  readonly #backend: Backend
  readonly #presence: Presence
  readonly #open = new Set<ServerResponse>()

  constructor(backend: Backend, presence: Presence) {
    this.#backend = backend
    this.#presence = presence
  }

  open({ headers }: Pick<IncomingMessage, 'headers'>, response: ServerResponse): void {
    const clientId = clientIdOf(headers)
    if (typeof clientId !== 'string') {
      sendBadRequest(response, 400, 'A change stream needs a name in Lectern-Client.')
      return
    }
    if (this.#open.size >= mostStreams) {
      // Not an error: the tab works, asks again later, and reads everything anew when there is room.
      response.writeHead(204, { ...securityHeaders, 'cache-control': 'no-store' }).end()
      return
    }
    this.#open.add(response)
    this.#presence.streamOpened(clientId)
    response.writeHead(200, {
      ...securityHeaders,
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.flushHeaders()
    // Between the end of a stream and the news of it others may go, and that is a change to be told.
    const write = (line: string) => {
      if (!response.writableEnded) response.write(line)
    }
    const unsubscribe = this.#backend.subscribe((notice) => write(`${JSON.stringify(notice)}\n`))
    const keepAlive = setInterval(() => write('\n'), keepAliveMs)
    response.on('close', () => {
      clearInterval(keepAlive)
      unsubscribe()
      this.#open.delete(response)
      this.#presence.streamEnded(clientId)
    })
  }

  endAll(): void {
    for (const response of this.#open) response.end()
  }
}
