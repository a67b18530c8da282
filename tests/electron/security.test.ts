import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { type Desktop, startDesktop } from '../support/electron-double/start-desktop.ts'
import { deviceAndSystemPermissions, hostileAddresses, traversalPaths } from './hostile.ts'

const repository = join(import.meta.dirname, '..', '..')

let home = ''
let desktop: Desktop
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lectern-desktop-security-'))
  desktop = startDesktop(home, { browser: false })
  await desktop.note('window-shown')
})
afterAll(async () => {
  await desktop?.stop()
  rmSync(home, { recursive: true, force: true })
})

describe('every window', () => {
  it('is as locked up as Electron can make it', async () => {
    const { sandboxed } = await desktop.ask('app', null)
    const windows = await desktop.ask('windows', null)
    expect(sandboxed).toBe(true)
    expect(windows).toHaveLength(1)
    for (const { options, preferencesFrozen } of windows) {
      expect(preferencesFrozen).toBe(true)
      // Exactly these: what is not named keeps its safe default, and a new key has to be argued for here.
      expect(options.webPreferences).toEqual({
        preload: join(repository, 'out', 'preload', 'index.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        spellcheck: false,
        devTools: true,
      })
    }
  })

  it('has its own scheme, and no other has privileges', async () => {
    expect(await desktop.ask('schemes', null)).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
  })

  it('takes no webview in', async () => {
    expect(await desktop.ask('attachWebview', null)).toEqual({ prevented: true })
  })
})

describe('permissions', () => {
  it.each(deviceAndSystemPermissions)('%s is refused, asked and checked, in every session', async (permission) => {
    for (const partition of [null, 'persist:another']) {
      expect(await desktop.ask('permission', { permission, partition })).toEqual({
        request: false,
        check: false,
        device: false,
        checkedWithoutContents: false,
      })
    }
  })

  it('only putting text on the clipboard is granted', async () => {
    const asked = { permission: 'clipboard-sanitized-write', partition: null }
    expect(await desktop.ask('permission', asked)).toMatchObject({ request: true, check: true, device: false })
  })
})

describe('navigation', () => {
  it('has at least 50 hostile addresses to show', () => {
    expect(new Set(hostileAddresses).size).toBeGreaterThanOrEqual(50)
  })

  it.each(hostileAddresses)('to %s is prevented, by whatever way it comes', async (url) => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
      for (const isMainFrame of [true, false]) {
        expect(await desktop.ask('navigate', { event, url, isMainFrame })).toEqual({ prevented: true })
      }
    }
  })

  it('to the page itself is let through, so that it can be reloaded', async () => {
    for (const url of ['app://lectern/', 'app://lectern/#/today', 'app://lectern/#/library/x?y=z']) {
      expect(await desktop.ask('navigate', { event: 'will-frame-navigate', url, isMainFrame: true })).toEqual({
        prevented: false,
      })
      expect(await desktop.ask('navigate', { event: 'will-navigate', url, isMainFrame: true })).toEqual({
        prevented: false,
      })
    }
  })

  it('of a frame within the page is prevented even to the page itself', async () => {
    const asked = { event: 'will-frame-navigate', url: 'app://lectern/', isMainFrame: false } as const
    expect(await desktop.ask('navigate', asked)).toEqual({ prevented: true })
  })
})

describe('a new window', () => {
  it.each([...hostileAddresses, 'app://lectern/', 'https://example.org/', 'about:blank', ''])(
    'for %s is denied',
    async (url) => {
      expect(await desktop.ask('openWindow', { url })).toEqual({ action: 'deny' })
    },
  )
})

describe('what leaves Lectern', () => {
  const questions = () => desktop.notes('dialog').map(({ detail }) => detail)
  const opened = () => desktop.notes('opened-outside').map(({ url }) => url)

  it.each(['https://example.org/a?b=c#d', 'mailto:somebody@example.org?subject=x'])(
    '%s is opened outside, but only after the learner was asked',
    async (url) => {
      await desktop.ask('answerDialog', { response: 0 })
      await desktop.ask('openWindow', { url })
      await expect.poll(opened).toContain(url)
      expect(questions()).toContain(url)
    },
  )

  it('nothing is opened when the learner says no', async () => {
    await desktop.ask('answerDialog', { response: 1 })
    await desktop.ask('openWindow', { url: 'https://example.org/declined' })
    await expect.poll(questions).toContain('https://example.org/declined')
    expect(opened()).not.toContain('https://example.org/declined')
  })

  it.each([
    ...hostileAddresses.filter((url) => !/^(https|mailto):/i.test(url)),
    'https://user@example.org/',
    'https://bank.example@evil.test/',
    'https://',
    'https:',
    'nonsense',
  ])('%s is not even asked about', async (url) => {
    const before = questions().length
    await desktop.ask('openWindow', { url })
    expect(questions().length).toBe(before)
    expect(opened()).not.toContain(url)
  })
})

describe('requests', () => {
  it.each([
    'http://127.0.0.1:1/',
    'https://example.org/',
    'ws://example.org',
    'file:///etc/passwd',
    'ftp://x/',
    'chrome://gpu',
  ])('to %s are stopped before they leave', async (url) => {
    expect(await desktop.ask('request', { url })).toEqual({ cancelled: true })
  })

  it.each(['app://lectern/index.html', 'data:text/plain,x', 'blob:app://lectern/1', 'devtools://devtools/x'])(
    'to %s are not',
    async (url) => {
      expect(await desktop.ask('request', { url })).toEqual({ cancelled: false })
    },
  )
})

describe('channels', () => {
  const ours = { url: 'app://lectern/#/today', hasParent: false }
  const status = { name: 'app.status', input: {} }

  it('there are two, and they answer our page', async () => {
    expect(await desktop.ask('channels', null)).toEqual(['lectern:call', 'lectern:save-pdf'])
    const answered = await desktop.ask('invoke', { channel: 'lectern:call', frame: ours, messages: [status] })
    expect(answered).toMatchObject({ value: { ok: true } })
  })

  const badSenders = [
    null,
    { url: 'app://lectern/', hasParent: true },
    { url: '', hasParent: false },
    { url: 'about:blank', hasParent: false },
    { url: 'about:srcdoc', hasParent: false },
    ...hostileAddresses.map((url) => ({ url, hasParent: false })),
  ]
  it.each(badSenders)('refuse the sender %j', async (frame) => {
    for (const channel of await desktop.ask('channels', null)) {
      const answered = await desktop.ask('invoke', { channel, frame, messages: [status] })
      expect(answered).toEqual({ error: expect.stringContaining('does not answer this sender') })
    }
  })

  it.each([
    [[]],
    [[status, status]],
    [[status, undefined]],
    [[{ ...status, more: 1 }]],
    [[{ input: {} }]],
    [[[status]]],
    [['app.status']],
    [[new Map([['name', 'app.status']])]],
  ])('take exactly one message of the right shape: %j is none', async (messages) => {
    const answered = await desktop.ask('invoke', { channel: 'lectern:call', frame: ours, messages })
    expect(answered).toEqual({ error: expect.stringContaining('The message does not fit lectern:call.') })
  })

  it.each([
    [[]],
    [[{}]],
    [[{ title: 7 }]],
    [[{ title: 'x'.repeat(201) }]],
    [[{ title: 'a lesson', path: '/etc/passwd' }]],
    [['a lesson']],
    [[{ title: 'a lesson' }, '/etc/passwd']],
  ])('take a title and no path for a PDF: %j is neither', async (messages) => {
    const answered = await desktop.ask('invoke', { channel: 'lectern:save-pdf', frame: ours, messages })
    expect(answered).toEqual({ error: expect.stringContaining('The message does not fit lectern:save-pdf.') })
  })

  it('answer whatever fits no schema with an error, and never crash', async () => {
    const strange = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
      fc.record({ name: fc.anything(), input: fc.anything() }),
      fc.record({ name: fc.string({ minLength: 101, maxLength: 300 }), input: fc.constant({}) }),
      fc.record({ name: fc.string(), input: fc.anything(), more: fc.anything() }),
    )
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.array(strange, { maxLength: 3 }), async (messages) => {
        const answered = await desktop.ask('invoke', { channel: 'lectern:call', frame: ours, messages })
        if ('error' in answered) {
          refused += 1
          expect(answered.error).toContain('The message does not fit lectern:call.')
        } else expect((answered.value as Reply<unknown>).ok).toBe(false)
      }),
      { numRuns: 1_000, seed: 20_261_120 },
    )
    expect(refused).toBeGreaterThan(500)
    expect(desktop.process.exitCode).toBeNull()
  })

  it('carry calls with any input to the contract, which answers each with a failure or a value', async () => {
    const names = ['app.status', 'study.answer', 'items.list', 'settings.set', 'study.saveDraft', 'library.lesson']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.anything({ withNullPrototype: true }), async (name, input) => {
        const answered = await desktop.ask('invoke', {
          channel: 'lectern:call',
          frame: ours,
          messages: [{ name, input }],
        })
        expect(answered).toMatchObject({ value: { ok: expect.any(Boolean) } })
      }),
      { numRuns: 1_000, seed: 20_261_120 },
    )
  })
})

describe('the protocol', () => {
  const get = (url: string, method = 'GET') => desktop.ask('protocol', { url, method })

  it('serves the page under one strict policy', async () => {
    const { status, headers, body } = await get('app://lectern/#/today')
    expect(status).toBe(200)
    expect(body).toContain('<div id="app">')
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';",
    )
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
    // Compiling WebAssembly is the one exception, and not a way from text to code.
    const rest = headers['content-security-policy']?.replace("'wasm-unsafe-eval'", '')
    expect(rest).not.toMatch(/unsafe|\*|https?:|file:|blob:/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(body).not.toMatch(/http-equiv/i)
  })

  it.each(traversalPaths)('has nothing at %s', async (path) => {
    const { status, body } = await get(`app://lectern/${path}`)
    expect({ status, body }).toEqual({ status: 404, body: '' })
  })

  it.each(hostileAddresses.filter((url) => url.startsWith('app:') && !url.startsWith('app://lectern/')))(
    'has no page at %s',
    async (url) => {
      expect((await get(url)).status).toBe(404)
    },
  )

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('only reads: %s is refused', async (method) => {
    expect((await get('app://lectern/', method)).status).toBe(405)
  })
})

describe('the built files', () => {
  const preload = readFileSync(join(repository, 'out', 'preload', 'index.cjs'), 'utf8')

  it('a preload script that requires Electron and nothing else', () => {
    expect([...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"'])
    expect(preload).not.toMatch(/\bprocess\b|\beval\b|Function\(|import\(/)
  })

  it('a page without a policy of its own, a webview or an address of the web that it would load', () => {
    const page = readFileSync(join(repository, 'out', 'renderer', 'index.html'), 'utf8')
    expect(page).not.toMatch(/http-equiv|<webview|https?:\/\/|file:\/\//)
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
  })
})
