import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testBrowserFlags, testBrowserPath } from '../support/browser.ts'
import { type ServedShell, serveShell } from '../support/served-shell.ts'

/** What reached a server of the attacker. */
interface Trap {
  readonly port: number
  readonly hits: string[]
  readonly server: Server
}

async function setTrap(page = ''): Promise<Trap> {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'text/html').end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, hits, port: (server.address() as AddressInfo).port }
}

let home = ''
let shell: ServedShell
let trap: Trap
let browser: Browser
let page: Page
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lectern-attacks-'))
  shell = await serveShell(home)
  trap = await setTrap('<!doctype html><title>Attack</title>')
  if (testBrowserPath === undefined) throw new Error('needs a browser')
  // The attacker owns a name and lets it point to this machine: that is what DNS rebinding is.
  const names = '--host-resolver-rules=MAP evil.test 127.0.0.1, MAP elsewhere.test 127.0.0.1'
  browser = await chromium.launch({ executablePath: testBrowserPath, args: [...testBrowserFlags, names] })
})
afterAll(async () => {
  await browser?.close()
  await shell?.stop()
  trap?.server.close()
  rmSync(home, { recursive: true, force: true })
})
beforeEach(async () => {
  page = await (await browser.newContext()).newPage()
  trap.hits.length = 0
})
afterEach(() => page.context().close())

/** A setting that a forged call would change, as the core itself tells it. */
async function density(): Promise<string> {
  const response = await fetch(`${shell.origin}/rpc/settings.get`, {
    method: 'POST',
    headers: { authorization: `Bearer ${shell.token}`, 'content-type': 'application/json' },
    body: '{}',
  })
  return ((await response.json()) as { value: { density: string } }).value.density
}

describe('a name that points to this machine', () => {
  it.each(['/', '/index.html', '/rpc', '/changes', '/assets/x.js'])('gets nothing at %s', async (path) => {
    const answer = await page.goto(`http://evil.test:${shell.port}${path}`)
    expect(answer?.status()).toBe(403)
    expect(await answer?.text()).not.toContain('<script')
  })

  it('cannot call either, even if it had the token', async () => {
    await page.goto(`http://evil.test:${shell.port}/`)
    const status = await page.evaluate(
      async (token) =>
        (
          await fetch('/rpc/settings.set', {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: '{"density":"compact"}',
          })
        ).status,
      shell.token,
    )
    expect(status).toBe(403)
    expect(await density()).toBe('comfortable')
  })
})

describe.each([
  ['another site', 'evil.test'],
  ['another program on this machine', '127.0.0.1'],
])('a page of %s', (_whose, host) => {
  beforeEach(() => page.goto(`http://${host}:${trap.port}/`))

  const target = () => `${shell.origin}/rpc/settings.set`
  const body = '{"density":"compact"}'

  it.each([
    ['with the token and JSON', { 'content-type': 'application/json', authorization: 'token' }, 'cors'],
    ['as a simple request', { 'content-type': 'text/plain' }, 'cors'],
    ['without wanting to read', { 'content-type': 'text/plain' }, 'no-cors'],
    ['without any header', {}, 'no-cors'],
  ] as const)('cannot post %s', async (_how, headers, mode) => {
    const outcome = await page.evaluate(
      async ([url, given, how, sent, token]) => {
        const named = { ...(given as Record<string, string>) }
        if (named.authorization) named.authorization = `Bearer ${token}`
        try {
          const response = await fetch(url, { method: 'POST', headers: named, mode: how, body: sent })
          return response.type
        } catch {
          return 'blocked'
        }
      },
      [target(), headers, mode, body, shell.token] as const,
    )
    expect(['blocked', 'opaque']).toContain(outcome)
    expect(await density()).toBe('comfortable')
  })

  it.each(['/', '/rpc', '/changes', '/first-paint.js'])('cannot read %s', async (path) => {
    const read = await page.evaluate(async (url) => {
      try {
        return await (await fetch(url)).text()
      } catch {
        return null
      }
    }, shell.origin + path)
    expect(read).toBeNull()
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'cannot post a form as %s',
    async (type) => {
      const answered = page.waitForResponse((response) => response.url() === target())
      await page.evaluate(
        ([url, encoding]) => {
          const form = Object.assign(document.createElement('form'), { method: 'post', action: url, enctype: encoding })
          const field = Object.assign(document.createElement('input'), {
            name: '{"density":"compact","x":"',
            value: '"}',
          })
          form.append(field)
          document.body.append(form)
          form.submit()
        },
        [target(), type] as const,
      )
      expect((await answered).status()).toBe(403)
      expect(await density()).toBe('comfortable')
    },
  )

  it('cannot send a beacon, open a socket or a stream', async () => {
    await page.evaluate(
      async ([url, sent]) => {
        navigator.sendBeacon(url, sent)
        const ended = (thing: EventTarget) => new Promise((resolve) => thing.addEventListener('error', resolve))
        await ended(new WebSocket(url.replace('http:', 'ws:')))
        await ended(new EventSource(url))
      },
      [target(), body] as const,
    )
    expect(await density()).toBe('comfortable')
  })

  it('cannot embed the page, its scripts or its pictures', async () => {
    const outcome = await page.evaluate(async (origin) => {
      const settle = (element: HTMLElement) =>
        new Promise((resolve) => {
          element.addEventListener('load', () => resolve('loaded'))
          element.addEventListener('error', () => resolve('refused'))
          document.body.append(element)
        })
      const script = await settle(Object.assign(document.createElement('script'), { src: `${origin}/first-paint.js` }))
      const picture = await settle(Object.assign(document.createElement('img'), { src: `${origin}/` }))
      const frame = Object.assign(document.createElement('iframe'), { src: origin })
      await settle(frame)
      return { script, picture, inside: frame.contentDocument?.title ?? 'unreadable' }
    }, shell.origin)
    expect(outcome).toEqual({ script: 'refused', picture: 'refused', inside: 'unreadable' })
    const framed = page.frames().find((frame) => frame !== page.mainFrame())
    expect(await framed?.content().catch(() => '')).not.toContain('id="app"')
  })

  it('cannot lead the learner into the page by a link', async () => {
    const answered = page.waitForResponse((response) => response.url() === `${shell.origin}/`)
    await page.evaluate((url) => {
      location.href = url
    }, `${shell.origin}/#/settings`)
    expect((await answered).status()).toBe(403)
  })

  it('gets no hold of a window it opens', async () => {
    const opened = page.waitForEvent('popup')
    await page.evaluate((url) => {
      ;(window as unknown as { opened: Window | null }).opened = window.open(url)
    }, shell.url)
    await (await opened).waitForLoadState()
    expect((await opened).url()).not.toContain('settings')
    const title = await page.evaluate(() => {
      try {
        return (window as unknown as { opened: Window | null }).opened?.document.title ?? null
      } catch {
        return null
      }
    })
    expect(title).toBeNull()
  })
})
