import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestBrowser } from '../support/browser.ts'
import { pages } from '../support/pages.ts'
import { type ServedShell, serveShell } from '../support/served-shell.ts'

let home = ''
let shell: ServedShell
let browser: Browser
let page: Page
let outside: Server
let outsideHits: string[] = []
let outsideUrl = ''
/** Everything the page asked the network for. */
let requests: string[] = []
let complaints: string[] = []

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lectern-page-'))
  shell = await serveShell(home)
  outside = createServer((request, response) => {
    outsideHits.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').end('/* outside */')
  })
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  outsideUrl = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
  browser = await openTestBrowser()
})
afterAll(async () => {
  await browser?.close()
  await shell?.stop()
  outside?.close()
  rmSync(home, { recursive: true, force: true })
})
beforeEach(async () => {
  requests = []
  complaints = []
  outsideHits = []
  page = await (await browser.newContext()).newPage()
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`violates ${violatedDirective}: ${blockedURI} in ${sourceFile}`),
    )
  })
  await page.goto(shell.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
})
afterEach(() => page.context().close())

describe('the page in a browser', () => {
  it('opens from the printed address, and keeps the token out of sight', async () => {
    expect(page.url()).toBe(`${shell.origin}/#/today`)
    expect(requests.filter((url) => url.includes(shell.token))).toEqual([])
    expect(await page.context().cookies()).toEqual([])
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(shell.token)
    expect(await page.content()).not.toContain(shell.token)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(complaints).toEqual([])
  })

  it('shows every place without one request that leaves this machine, and without one complaint', async () => {
    for (const { hash } of pages) {
      await page.goto(`${shell.origin}/#${hash}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      // What a page fetches late comes after its heading.
      await page.waitForTimeout(250)
    }
    expect(requests.filter((url) => !url.startsWith(`${shell.origin}/`) && !url.startsWith('data:'))).toEqual([])
    expect(complaints).toEqual([])
  })

  it('opened without a token says so in words', async () => {
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(shell.origin)
    await stranger.getByText('only with the key').waitFor()
    await stranger.context().close()
  })
})

/** Each tries one thing that the policy forbids; true means that it was done. */
const probes: Record<string, (outside: string) => Promise<boolean> | boolean> = {
  'an inline script': () => {
    const script = document.createElement('script')
    try {
      script.textContent = 'window.__done = true'
      document.head.append(script)
    } catch {
      return false
    }
    return '__done' in window
  },
  'a handler in markup': () => {
    const image = document.createElement('img')
    try {
      image.setAttribute('onerror', 'window.__handled = true')
    } catch {
      return false
    }
    image.src = 'data:image/png;base64,broken'
    document.body.append(image)
    return new Promise((resolve) => setTimeout(() => resolve('__handled' in window), 200))
  },
  'a script from elsewhere': (outside) =>
    new Promise((resolve) => {
      const script = document.createElement('script')
      try {
        script.src = `${outside}/x.js`
      } catch (refusal) {
        console.error(String(refusal))
        return resolve(false)
      }
      script.onload = () => resolve(true)
      script.onerror = () => resolve(false)
      document.head.append(script)
    }),
  eval: () =>
    new Promise((resolve) => {
      // The debugger may evaluate; what it leaves behind may not.
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: that this is refused is the point
          eval('1')
          resolve(true)
        } catch {
          resolve(false)
        }
      }, 50)
    }),
  'a function made of text': () =>
    new Promise((resolve) => {
      setTimeout(() => {
        try {
          new Function('return 1')()
          resolve(true)
        } catch {
          resolve(false)
        }
      }, 50)
    }),
  'a timer with text': () =>
    new Promise((resolve) => {
      setTimeout(() => {
        try {
          setTimeout('window.__timed = true' as unknown as () => void, 0)
        } catch {
          resolve(false)
        }
        setTimeout(() => resolve('__timed' in window), 100)
      }, 50)
    }),
  'markup from text': () => {
    try {
      document.createElement('div').innerHTML = '<b>x</b>'
      return true
    } catch (refusal) {
      // Refused by the page's own rule, which the browser does not count as a violation.
      console.error(String(refusal))
      return false
    }
  },
  'markup written into the document': () => {
    try {
      document.write('<b>x</b>')
      return true
    } catch (refusal) {
      console.error(String(refusal))
      return false
    }
  },
  'a policy of its own for markup': () => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown }
    }
    try {
      trustedTypes.createPolicy('mine', { createHTML: (text: string) => text })
      return true
    } catch {
      return false
    }
  },
  'a style sheet from elsewhere': (outside) =>
    new Promise((resolve) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${outside}/x.css` })
      link.onload = () => resolve(true)
      link.onerror = () => resolve(false)
      document.head.append(link)
    }),
  'an inline style sheet': () => {
    const style = document.createElement('style')
    style.textContent = 'body { --probe: 1 }'
    document.head.append(style)
    return getComputedStyle(document.body).getPropertyValue('--probe') !== ''
  },
  'a picture from elsewhere': (outside) =>
    new Promise((resolve) => {
      const image = new Image()
      image.onload = () => resolve(true)
      image.onerror = () => resolve(false)
      image.src = `${outside}/x.png`
    }),
  'a font from elsewhere': (outside) =>
    new FontFace('probe', `url(${outside}/x.woff2)`).load().then(
      () => true,
      () => false,
    ),
  'a call to elsewhere': (outside) =>
    fetch(`${outside}/x`).then(
      () => true,
      () => false,
    ),
  'a beacon to elsewhere': (outside) => {
    navigator.sendBeacon(`${outside}/beacon`, 'x')
    return false
  },
  'a socket to elsewhere': (outside) =>
    new Promise((resolve) => {
      try {
        const socket = new WebSocket(outside.replace('http', 'ws'))
        socket.onopen = () => resolve(true)
        socket.onerror = () => resolve(false)
      } catch {
        resolve(false)
      }
    }),
  'a frame': (outside) => {
    const frame = Object.assign(document.createElement('iframe'), { src: `${outside}/frame` })
    document.body.append(frame)
    return new Promise((resolve) => setTimeout(() => resolve(false), 300))
  },
  'an object': (outside) => {
    const object = document.createElement('object')
    try {
      object.data = `${outside}/object`
    } catch (refusal) {
      console.error(String(refusal))
      return false
    }
    document.body.append(object)
    return new Promise((resolve) => setTimeout(() => resolve(false), 300))
  },
  'a base address': (outside) => {
    document.head.append(Object.assign(document.createElement('base'), { href: outside }))
    return document.baseURI.startsWith(outside)
  },
  'a form to elsewhere': (outside) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: `${outside}/form` })
    document.body.append(form)
    form.submit()
    return new Promise((resolve) => setTimeout(() => resolve(false), 300))
  },
  'a worker made of text': () => {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
      return new Promise((resolve) => {
        worker.onmessage = () => resolve(true)
        worker.onerror = () => resolve(false)
      })
    } catch (refusal) {
      console.error(String(refusal))
      return false
    }
  },
  'a script address': () => {
    const link = Object.assign(document.createElement('a'), { href: 'javascript:window.__linked=true' })
    document.body.append(link)
    link.click()
    return new Promise((resolve) => setTimeout(() => resolve('__linked' in window), 200))
  },
}

/** As text, because the test runner rewrites imports that stand in functions. */
const imports: Record<string, (outside: string) => string> = {
  'a module from elsewhere': (outside) => `import(${JSON.stringify(`${outside}/x.mjs`)})`,
  'a module made of text': () => 'import("data:text/javascript,export default 1")',
}

describe('the policy of the page stops', () => {
  afterEach(() => {
    expect(outsideHits).toEqual([])
    expect(complaints.join('\n')).toMatch(
      /violates|Content Security Policy|Trusted(HTML|Script)|never makes markup|starts no script/,
    )
    expect(page.url()).toBe(`${shell.origin}/#/today`)
  })

  it.each(Object.entries(probes))('%s', async (_name, probe) => {
    expect(await page.evaluate(probe, outsideUrl)).toBe(false)
  })

  it.each(Object.entries(imports))('%s', async (_name, source) => {
    expect(await page.evaluate(`${source(outsideUrl)}.then(() => true, () => false)`)).toBe(false)
  })
})
