import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendRaw } from '../support/raw-http.ts'
import { type ServedShell, serveShell } from '../support/served-shell.ts'

let home = ''
let shell: ServedShell
let own: string[] = []
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lectern-strangers-'))
  shell = await serveShell(home)
  own = [`Host: 127.0.0.1:${shell.port}`, 'Connection: close']
})
afterAll(async () => {
  await shell.stop()
  rmSync(home, { recursive: true, force: true })
})

const key = () => `Authorization: Bearer ${shell.token}`
const json = (body: string) => ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`]
const statusCall = (...headers: string[]) =>
  sendRaw(shell.port, ['POST /rpc/app.status HTTP/1.1', ...own, ...json('{}'), ...headers], '{}')

it('answers its own page and programs with the token', async () => {
  expect((await sendRaw(shell.port, ['GET / HTTP/1.1', ...own])).status).toBe(200)
  expect((await statusCall(key())).status).toBe(200)
  expect((await statusCall(key(), `Origin: ${shell.origin}`, 'Sec-Fetch-Site: same-origin')).status).toBe(200)
})

describe('a Host that is not exactly ours is refused, token or not', () => {
  const hosts = (port: number) => [
    'evil.test',
    `evil.test:${port}`,
    `localhost:${port}`,
    `127.0.0.1:${port}.evil.test`,
    `127.0.0.1.evil.test:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    `127.0.0.1:0${port}`,
    `127.1:${port}`,
    `0.0.0.0:${port}`,
    `[::1]:${port}`,
    `127.0.0.1:${port}@evil.test`,
    `evil.test@127.0.0.1:${port}`,
    '',
  ]
  it.each(hosts(0).map((host, index) => [index, host || '(empty)']))('%i %s', async (index) => {
    const head = [`Host: ${hosts(shell.port)[index]}`, 'Connection: close', key()]
    expect((await sendRaw(shell.port, ['GET / HTTP/1.1', ...head])).status).toBe(403)
    expect((await sendRaw(shell.port, ['GET /rpc HTTP/1.1', ...head])).status).toBe(403)
    expect((await sendRaw(shell.port, ['POST /rpc/app.status HTTP/1.1', ...head, ...json('{}')], '{}')).status).toBe(
      403,
    )
  })

  it('none at all, and two of them', async () => {
    expect((await sendRaw(shell.port, ['GET / HTTP/1.1', 'Connection: close'])).status).toBe(400)
    expect((await sendRaw(shell.port, ['GET / HTTP/1.1', 'Host: evil.test', ...own])).status).toBe(403)
    expect((await sendRaw(shell.port, ['GET / HTTP/1.0', 'Connection: close'])).status).toBe(403)
  })

  it('an address that names another host in the request line', async () => {
    expect((await sendRaw(shell.port, ['GET http://evil.test/ HTTP/1.1', ...own])).status).toBe(400)
    expect((await sendRaw(shell.port, ['GET //evil.test/ HTTP/1.1', ...own])).status).toBe(404)
    expect((await sendRaw(shell.port, ['OPTIONS * HTTP/1.1', ...own])).status).toBe(400)
  })
})

describe('an Origin that is not exactly ours is refused, token or not', () => {
  const origins = (port: number) => [
    'https://evil.test',
    `http://evil.test:${port}`,
    `http://localhost:${port}`,
    `https://127.0.0.1:${port}`,
    'http://127.0.0.1',
    `http://127.0.0.1:${port + 1}`,
    `http://127.0.0.1:${port}.evil.test`,
    `http://127.0.0.1:${port}/`,
    `HTTP://127.0.0.1:${port}`,
    `http://[::1]:${port}`,
    `http://x@127.0.0.1:${port}`,
    'null',
    'file://',
    'app://lectern',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
    '',
  ]
  it.each(origins(0).map((origin, index) => [index, origin || '(empty)']))('%i %s', async (index) => {
    const origin = `Origin: ${origins(shell.port)[index]}`
    expect((await statusCall(key(), origin)).status).toBe(403)
    expect((await sendRaw(shell.port, ['GET /rpc HTTP/1.1', ...own, key(), origin])).status).toBe(403)
  })
})

describe('what a browser says about another site is believed', () => {
  it.each(['cross-site', 'same-site', 'Same-Origin', 'same-origin, none', ''])('Sec-Fetch-Site: %s', async (site) => {
    expect((await statusCall(key(), `Sec-Fetch-Site: ${site}`, `Origin: ${shell.origin}`)).status).toBe(403)
    expect((await sendRaw(shell.port, ['GET / HTTP/1.1', ...own, `Sec-Fetch-Site: ${site}`])).status).toBe(403)
  })
})

describe('without the token of this start nothing is answered', () => {
  const wrong = (token: string) => [
    'X-Nothing: here',
    'Authorization:',
    'Authorization: Bearer',
    `Authorization: ${token}`,
    `Authorization: Basic ${token}`,
    `Authorization: Bearer ${token.slice(0, -1)}`,
    `Authorization: Bearer ${token}A`,
    `Authorization: Bearer ${'A'.repeat(token.length)}`,
    `Authorization: Bearer ${token.split('').reverse().join('')}`,
    `Cookie: token=${token}`,
    `Lectern-Client: ${token}`,
    `X-Authorization: Bearer ${token}`,
  ]
  it.each(wrong('token').map((header, index) => [index, header]))('%i %s', async (index) => {
    const header = wrong(shell.token)[index] ?? ''
    expect((await statusCall(header)).status).toBe(401)
    expect((await sendRaw(shell.port, ['GET /rpc HTTP/1.1', ...own, header])).status).toBe(401)
    expect((await sendRaw(shell.port, ['GET /changes HTTP/1.1', ...own, header])).status).toBe(401)
  })

  it('the token does not work in an address', async () => {
    const asked = `POST /rpc/app.status?token=${shell.token} HTTP/1.1`
    expect((await sendRaw(shell.port, [asked, ...own, ...json('{}')], '{}')).status).toBe(401)
  })

  it('the token has 256 bits and is another at the next start', async () => {
    expect(Buffer.from(shell.token, 'base64url')).toHaveLength(32)
    const other = await serveShell(join(home, 'another'))
    expect(other.token).not.toBe(shell.token)
    await other.stop()
  })
})

describe('no path leads out of the page', () => {
  const targets = ['main/serve.js', '../package.json', '../../../../../../../../../etc/passwd']
  const ways = targets.flatMap((target) => [
    `/../${target}`,
    `/..%2f${target.replaceAll('/', '%2f')}`,
    `/%2e%2e/${target}`,
    `/%2e%2e%2f${target}`,
    `/..\\${target.replaceAll('/', '\\')}`,
    `/..%5c${target.replaceAll('/', '%5c')}`,
    `/%252e%252e%252f${target}`,
    `//../${target}`,
    `/./../${target}`,
    `/assets/../../${target}`,
    `/index.html/../../${target}`,
    `/..%00/${target}`,
    `/..;/${target}`,
    `/....//${target}`,
    `/%c0%ae%c0%ae/${target}`,
    `/.%2e/${target}`,
    `/file:///${target}`,
    `/~/${target}`,
  ])
  it.each(ways)('%s', async (way) => {
    const { status, body } = await sendRaw(shell.port, [`GET ${way} HTTP/1.1`, ...own])
    expect(status).toBe(404)
    expect(body).toBe('Lectern has no page at this address.\n')
  })

  it.each(['/.git/config', '/main/serve.js', '/courses', '/renderer/index.html', '/index.html.map', '/.built'])(
    'nothing else of the build is there: %s',
    async (path) => {
      expect((await sendRaw(shell.port, [`GET ${path} HTTP/1.1`, ...own])).status).toBe(404)
    },
  )
})

describe('methods', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'POST', 'PROPFIND'])(
    '%s does nothing to the page',
    async (method) => {
      expect((await sendRaw(shell.port, [`${method} / HTTP/1.1`, ...own, 'Content-Length: 0'])).status).toBe(405)
    },
  )

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no call', async (method) => {
    const { status, body } = await sendRaw(shell.port, [`${method} /rpc/app.status HTTP/1.1`, ...own, key()])
    expect(status).toBe(405)
    expect(body).toContain('POST /rpc/<area>.<verb>')
  })

  it('CONNECT and an upgrade to another protocol lead nowhere', async () => {
    expect((await sendRaw(shell.port, ['CONNECT evil.test:443 HTTP/1.1', ...own])).status).not.toBe(200)
    const upgrade = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: x']
    const host = `Host: 127.0.0.1:${shell.port}`
    const asked = await sendRaw(shell.port, ['GET /changes HTTP/1.1', host, ...upgrade, 'Origin: https://evil.test'])
    expect(asked.status).toBe(403)
  })
})

describe('what a call may look like', () => {
  it.each([
    'Content-Type: text/plain',
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Type: multipart/form-data; boundary=x',
    'Content-Type: application/jsonp',
    'Content-Type: text/json',
    'X-Nothing: here',
  ])('%s is not taken for JSON', async (type) => {
    const lines = ['POST /rpc/app.status HTTP/1.1', ...own, key(), type, 'Content-Length: 2']
    expect((await sendRaw(shell.port, lines, '{}')).status).toBe(415)
  })

  it('a charset beside the type is fine', async () => {
    const type = 'Content-Type: Application/JSON; charset=utf-8'
    const lines = ['POST /rpc/app.status HTTP/1.1', ...own, key(), type, 'Content-Length: 2']
    expect((await sendRaw(shell.port, lines, '{}')).status).toBe(200)
  })

  it.each(['', '{', 'undefined', "{'a':1}", '\u0000'])('a body of %j is not JSON', async (body) => {
    const { status, body: told } = await sendRaw(
      shell.port,
      ['POST /rpc/app.status HTTP/1.1', ...own, key(), ...json(body)],
      body,
    )
    expect(status).toBe(400)
    expect(told).toContain('not JSON')
  })

  it('a body beyond 1 MB is refused, announced or not', async () => {
    const large = `{"a":"${'x'.repeat(1_100_000)}"}`
    const announced = ['POST /rpc/app.status HTTP/1.1', ...own, key(), ...json(large)]
    expect((await sendRaw(shell.port, announced)).status).toBe(413)
    const chunked = ['POST /rpc/app.status HTTP/1.1', ...own, key(), 'Content-Type: application/json']
    const answer = await sendRaw(
      shell.port,
      [...chunked, 'Transfer-Encoding: chunked'],
      `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`,
    )
    expect(answer.status).toBe(413)
  })

  it('just below 1 MB is read', async () => {
    const body = `{"itemUid":"x","draft":"${'y'.repeat(1_000_000)}"}`
    const lines = ['POST /rpc/study.saveDraft HTTP/1.1', ...own, key(), ...json(body)]
    const { status, body: told } = await sendRaw(shell.port, lines, body)
    expect(status).toBe(400)
    expect(told).toContain('bad-request')
  })

  it.each(['a b', 'x'.repeat(65), 'a;b', '<script>', 'é'])('a client cannot be named %s', async (name) => {
    expect((await statusCall(key(), `Lectern-Client: ${name}`)).status).toBe(400)
  })
})

describe('headers', () => {
  it.each(['/', '/first-paint.js', '/none', '/rpc', '/changes', '/favicon.ico', '/%zz'])(
    'of %s carry exactly one policy and let no other site read along',
    async (path) => {
      const { headers } = await sendRaw(shell.port, [`GET ${path} HTTP/1.1`, ...own])
      expect(headers['content-security-policy']).toHaveLength(1)
      expect(headers['x-content-type-options']).toEqual(['nosniff'])
      expect(headers['referrer-policy']).toEqual(['no-referrer'])
      expect(headers['cross-origin-opener-policy']).toEqual(['same-origin'])
      expect(headers['cross-origin-resource-policy']).toEqual(['same-origin'])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['x-powered-by']).toBeUndefined()
    },
  )

  it('the policy is the strict one', async () => {
    const { headers } = await sendRaw(shell.port, ['GET / HTTP/1.1', ...own])
    const directives = (headers['content-security-policy']?.[0] ?? '').split('; ')
    expect(directives).toEqual(expect.arrayContaining(["default-src 'none'", "require-trusted-types-for 'script'"]))
    // Compiling WebAssembly is the one exception, and not a way from text to code.
    expect(directives.filter((directive) => /unsafe|\*|https?:|blob:|wasm/.test(directive))).toEqual([
      "script-src 'self' 'wasm-unsafe-eval'",
    ])
    expect(directives).toContain("worker-src 'self'")
    expect(
      directives.filter((directive) => /^(object-src|base-uri|form-action|frame-ancestors) /.test(directive)),
    ).toEqual(["object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"])
  })

  it('hashed files are kept for good, the page itself never, replies not at all', async () => {
    const page = await sendRaw(shell.port, ['GET / HTTP/1.1', ...own])
    const asset = /(?:src|href)="(?:\.|)(\/assets\/[^"]+)"/.exec(page.body)?.[1]
    expect(asset).toBeDefined()
    const kept = await sendRaw(shell.port, [`HEAD ${asset} HTTP/1.1`, ...own])
    expect(kept.headers['cache-control']).toEqual(['public, max-age=31536000, immutable'])
    expect(kept.body).toBe('')
    expect(page.headers['cache-control']).toEqual(['no-cache'])
    expect((await statusCall(key())).headers['cache-control']).toEqual(['no-store'])
  })

  it('the icon that browsers ask for by themselves is no error', async () => {
    expect([200, 204]).toContain((await sendRaw(shell.port, ['GET /favicon.ico HTTP/1.1', ...own])).status)
  })

  it('no answer to a stranger holds the token', async () => {
    for (const path of ['/', '/rpc', '/changes', '/none', '/rpc/app.status']) {
      expect((await sendRaw(shell.port, [`GET ${path} HTTP/1.1`, ...own])).text).not.toContain(shell.token)
    }
  })
})

it('listens on the loopback address and on no other', async () => {
  const reachable = (address: string) =>
    new Promise<boolean>((resolve) => {
      const socket = connect(shell.port, address, () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => resolve(false)).setTimeout(2_000, () => socket.destroy())
      socket.on('close', () => resolve(false))
    })
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address)
  expect(await reachable('127.0.0.1')).toBe(true)
  for (const address of [...others, '::1']) expect(await reachable(address)).toBe(false)
})
