import { beforeEach, describe, expect, it } from 'vitest'
import { browserTransport } from './browser-transport.ts'
import { connection } from './connection.ts'
import { CallFailure } from './failure.ts'

const access = (fetch: (url: string, options?: RequestInit) => Promise<Response>) => ({
  key: 's3cret',
  client: 'tab-1',
  // A network is what this file is about to talk to, so it is the one thing replaced.
  fetch: fetch as typeof globalThis.fetch,
  allTopics: ['today', 'items'] as const,
})

/** A change stream that sends these pieces and then stays open, as the server's does. */
const openStream = (...pieces: string[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      },
    }),
  )

beforeEach(() => {
  connection.value = 'ok'
})

describe('send', () => {
  it('posts the input to the procedure with key and client', async () => {
    const seen: { url: string; options: RequestInit | undefined }[] = []
    const transport = browserTransport(
      access(async (url, options) => {
        seen.push({ url, options })
        return Response.json({ ok: true, value: 7, changed: [] })
      }),
    )
    expect(await transport.send('study.today', { a: 1 })).toEqual({ ok: true, value: 7, changed: [] })
    expect(seen[0]?.url).toBe('/rpc/study.today')
    expect(seen[0]?.options).toMatchObject({
      method: 'POST',
      body: '{"a":1}',
      headers: { Authorization: 'Bearer s3cret', 'Lectern-Client': 'tab-1' },
    })
  })

  it('passes on a refusal that came with its reply, whatever the status', async () => {
    const failure = { kind: 'not-found', message: 'There is no such lesson.', details: null }
    const transport = browserTransport(access(async () => Response.json({ ok: false, failure }, { status: 404 })))
    expect(await transport.send('library.lesson', {})).toEqual({ ok: false, failure })
  })

  it('says that the tab has no key when it is turned away', async () => {
    const transport = browserTransport(access(async () => new Response(null, { status: 401 })))
    await expect(transport.send('app.status', {})).rejects.toThrow(/no valid key/)
    expect(connection.value).toBe('no-key')
  })

  it('says that nothing answers, and that answers are safe', async () => {
    const transport = browserTransport(access(() => Promise.reject(new TypeError('refused'))))
    const thrown = await transport.send('app.status', {}).catch((reason: unknown) => reason)
    expect(thrown).toBeInstanceOf(CallFailure)
    expect((thrown as CallFailure).failure.message).toMatch(/not answering.*safe/)
    expect(connection.value).toBe('lost')
  })
})

describe('onChanged', () => {
  const listening = (response: Response) =>
    new Promise<string[][]>((resolve) => {
      const heard: string[][] = []
      const stop = browserTransport(access(async () => response)).onChanged((changed) => {
        heard.push([...changed])
        if (changed[0] === 'status') {
          stop()
          resolve(heard)
        }
      })
    })

  it('announces what other windows changed, line by line, and not what this one did', async () => {
    const heard = await listening(
      openStream(
        '{"changed":["today"],"causedBy":"tab-2"}\n{"changed":["items"],"causedBy":"tab-1"}\n{"chan',
        'ged":["library"],"causedBy":null}\n\n',
        '{"changed":["status"],"causedBy":"tab-2"}\n',
      ),
    )
    expect(heard).toEqual([['today'], ['library'], ['status']])
  })
})
