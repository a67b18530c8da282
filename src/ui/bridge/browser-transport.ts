import type { Reply } from '#contract/reply.ts'
import type { Topic } from '#contract/topics.ts'
import { connection } from './connection.ts'
import { CallFailure } from './failure.ts'
import { readLines } from './lines.ts'
import type { Transport } from './transport.ts'

/** After this pause a broken change stream is opened again. */
const RECONNECT_MS = 2_000

export interface BrowserAccess {
  key: string | null
  client: string
  fetch: typeof fetch
  /** Topics to read again after the stream was interrupted: whatever was announced meanwhile was missed. */
  allTopics: readonly Topic[]
}

const unreachable = (details: string) =>
  new CallFailure({
    kind: 'internal',
    message: 'Lectern is not answering. Your earlier answers are safe: start Lectern again, then try once more.',
    details,
  })

const locked = () =>
  new CallFailure({
    kind: 'internal',
    message: 'This tab has no valid key to the library. Open the address that Lectern showed when it started.',
    details: null,
  })

/** Speaks `POST /rpc/<name>` and `GET /changes` of the browser shell. */
export function browserTransport(access: BrowserAccess): Transport {
  const headers = { Authorization: `Bearer ${access.key ?? ''}`, 'Lectern-Client': access.client }

  async function send(name: string, input: unknown): Promise<Reply<unknown>> {
    let response: Response
    try {
      response = await access.fetch(`/rpc/${name}`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(input),
      })
    } catch (thrown) {
      connection.value = 'lost'
      throw unreachable(String(thrown))
    }
    if (response.status === 401) {
      connection.value = 'no-key'
      throw locked()
    }
    connection.value = 'ok'
    try {
      return (await response.json()) as Reply<unknown>
    } catch {
      throw unreachable(`${name}: status ${response.status} without a readable body`)
    }
  }

  async function listen(listener: (changed: Topic[]) => void, stop: AbortSignal) {
    let interrupted = false
    while (!stop.aborted) {
      try {
        const response = await access.fetch('/changes', { headers, signal: stop })
        if (response.status === 401) {
          connection.value = 'no-key'
          return
        }
        if (response.body !== null && response.ok) {
          if (interrupted) listener([...access.allTopics])
          connection.value = 'ok'
          for await (const line of readLines(response.body)) {
            const change = JSON.parse(line) as { changed: Topic[]; causedBy: string | null }
            if (change.causedBy !== access.client) listener(change.changed)
          }
        }
      } catch {
        // The stream broke; the pause below comes before the next attempt.
      }
      interrupted = true
      if (!stop.aborted) await new Promise((resume) => setTimeout(resume, RECONNECT_MS))
    }
  }

  return {
    send,
    onChanged(listener) {
      const stop = new AbortController()
      void listen(listener, stop.signal)
      return () => stop.abort()
    },
  }
}
