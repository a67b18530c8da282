import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Desktop, startDesktop } from '../support/electron-double/start-desktop.ts'

interface Bridged {
  lecternBridge: {
    call(name: string, input: unknown): Promise<unknown>
    onChanged(listener: (changed: string[]) => void): () => void
  }
}

const address = 'https://lectern.app.electron-double.invalid'

let home = ''
let desktop: Desktop
let page: Page
const complaints: string[] = []
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lectern-desktop-page-'))
  desktop = startDesktop(home)
  page = await desktop.page()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
})
afterAll(async () => {
  await desktop?.stop()
  rmSync(home, { recursive: true, force: true })
})
beforeEach(async () => {
  await desktop.ask('clickMenu', { id: 'page-today' })
  await page.waitForURL(`${address}/#/today`)
  await page.getByRole('heading', { level: 1 }).waitFor()
})

describe('the page in the desktop shell', () => {
  it('shows every place without a complaint and without a request for anything but its own files', async () => {
    complaints.length = 0
    for (const id of ['page-library', 'page-progress', 'page-browse', 'page-help', 'settings', 'page-today']) {
      await desktop.ask('clickMenu', { id })
      await page.waitForURL(`${address}/#/${id.replace('page-', '')}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    expect(complaints).toEqual([])
    expect(desktop.notes('network')).toEqual([])
    expect(desktop.notes('protocol-error')).toEqual([])
  })

  it('has a bridge of three functions, frozen, and nothing of Node or Electron', async () => {
    const found = await page.evaluate(() => {
      const { lecternBridge } = window as unknown as Bridged
      const globals = [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
        'toMain',
      ]
      return {
        keys: Object.keys(lecternBridge),
        types: Object.values(lecternBridge).map((value) => typeof value),
        frozen: Object.isFrozen(lecternBridge),
        globals: globals.filter((name) => name in window),
        writable: Object.getOwnPropertyDescriptor(window, 'lecternBridge')?.writable ?? false,
      }
    })
    expect(found).toEqual({
      keys: ['call', 'onChanged', 'savePdf'],
      types: ['function', 'function', 'function'],
      frozen: true,
      globals: [],
      writable: false,
    })
  })

  it('hears of changes that others make, as topics and nothing else, until it stops listening', async () => {
    const heard = page.evaluate(
      () =>
        new Promise((resolve) => {
          const { lecternBridge } = window as unknown as Bridged
          const stop = lecternBridge.onChanged((...given) => {
            stop()
            resolve(given)
          })
        }),
    )
    // Another frame id is another window to the backend.
    const other = { url: 'app://lectern/', hasParent: false }
    const messages = [{ name: 'settings.set', input: { density: 'compact' } }]
    await desktop.ask('invoke', { channel: 'lectern:call', frame: other, messages })
    expect(await heard).toEqual([['settings']])
  })

  it('refuses what cannot be a call, as an error and not as a crash', async () => {
    const outcomes = await page.evaluate(async () => {
      const { lecternBridge } = window as unknown as Bridged
      const attempt = (name: unknown, input: unknown) =>
        lecternBridge.call(name as string, input).then(
          () => 'answered',
          (error: unknown) => String(error),
        )
      return [await attempt(7, {}), await attempt('x'.repeat(101), {}), await attempt(null, null)]
    })
    for (const outcome of outcomes) expect(outcome).toContain('The message does not fit')
  })

  it('stays where it is, whatever tries to lead it away', async () => {
    for (const away of [
      'https://evil.test/',
      'http://127.0.0.1:1/',
      'data:text/html,x',
      // As the double writes app://evil/. Chromium goes to about:blank without asking anybody; security.test.ts does that one.
      'https://evil.app.electron-double.invalid/',
    ]) {
      await page.evaluate((url) => {
        location.href = url
      }, away)
      await page.waitForTimeout(150)
      expect({ away, at: page.url() }).toEqual({ away, at: `${address}/#/today` })
    }
    expect(desktop.notes('network')).toEqual([])
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('opens no window, and asks before an address leaves it', async () => {
    await desktop.ask('answerDialog', { response: 1 })
    await page.evaluate(() => void window.open('https://example.org/asked'))
    await expect.poll(() => desktop.notes('dialog').map(({ detail }) => detail)).toContain('https://example.org/asked')
    expect(desktop.notes('opened-outside')).toEqual([])
    expect(page.context().pages()).toHaveLength(1)
  })

  it('can be reloaded, and comes back to the same place', async () => {
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(page.url()).toBe(`${address}/#/today`)
  })
})

describe('Undo in the menu', () => {
  it('takes back text while text is edited', async () => {
    await desktop.ask('clickMenu', { id: 'page-browse' })
    const field = page.getByRole('searchbox').or(page.getByRole('textbox')).first()
    await field.click()
    await page.keyboard.type('graphs')
    await desktop.ask('clickMenu', { id: 'undo' })
    await expect.poll(() => field.inputValue()).not.toBe('graphs')
  })

  it('takes back the last answer elsewhere', async () => {
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
    await desktop.ask('clickMenu', { id: 'undo' })
    await page.getByText('There is nothing to undo.').first().waitFor()
  })
})
