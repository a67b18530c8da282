import { closeSync, openSync, readdirSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestBrowser } from '../support/browser.ts'
import { answerCard, askedCard } from '../support/card-driver.ts'
import { RunningApp } from '../support/running-app.ts'
import { openWatched, visit } from '../support/watched-page.ts'

let app: RunningApp
let browser: Browser

beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())
beforeEach(() => {
  app = new RunningApp()
})
afterEach(() => app.remove())

const lesson = '/library/pytorch-tensorflow/L01'

test('a second start on the same folder says in one sentence where the first is', async () => {
  await app.start('2026-11-20T09:00:00Z')
  const second = new RunningApp(app.home)
  await expect(second.start('2026-11-20T09:00:00Z')).rejects.toThrow(
    /This library is already open in the browser shell at http:\/\/127\.0\.0\.1:\d+\/\S* \(process \d+\)\./,
  )
})

test('two windows: the second is told, takes over, and nothing is stored twice', async () => {
  await app.start('2026-11-20T09:00:00Z')
  const first = (await openWatched(browser)).page
  await first.goto(app.url)
  await visit(first, lesson)
  await answerCard(first, true)
  const second = (await openWatched(browser)).page
  await second.goto(app.url)
  await visit(second, lesson)
  await second.getByText('This library is open in another window.').first().waitFor()
  await second.getByRole('button', { name: 'Use it here' }).first().click()
  await answerCard(second, true)
  await first.getByText('This library is open in another window.').first().waitFor()
  expect((await app.call<{ answers: number }>('collection.state')).answers).toBe(2)
  await first.context().close()
  await second.context().close()
})

test('a clock set back a year: a banner, and answers go on in order', async () => {
  await app.start('2026-11-20T09:00:00Z')
  await answerOne()
  await app.stop()
  await app.start('2025-11-20T09:00:00Z')
  const { page } = await openWatched(browser)
  await page.goto(app.url)
  await page.getByText(/is before your last answer/).waitFor()
  await visit(page, lesson)
  await answerCard(page, true)
  expect((await app.call<{ answers: number }>('collection.state')).answers).toBe(2)
  await page.context().close()
})

test('a clock five years ahead: asked before anything is graded, and a wrong date changes nothing', async () => {
  await app.start('2026-11-20T09:00:00Z')
  await answerOne()
  const before = await app.call<{ stateHash: string }>('collection.state')
  await app.stop()
  await app.start('2031-11-20T09:00:00Z')
  const { page } = await openWatched(browser)
  await page.goto(app.url)
  await page.getByText(/Is the date right\?/).waitFor()
  await page.getByRole('button', { name: 'The date is wrong' }).click()
  await page.getByText(/Nothing is graded while/).waitFor()
  expect((await app.call<{ stateHash: string }>('collection.state')).stateHash).toBe(before.stateHash)
  await page.context().close()
})

test('a damaged file: noticed at start, the newest good copy offered and restored', async () => {
  await app.start('2026-11-20T09:00:00Z')
  await answerOne()
  const before = await app.call<{ stateHash: string }>('collection.state')
  await app.stop()
  const path = join(app.home, 'collection.sqlite')
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(8192, 0xff), 0, 8192, Math.floor(statSync(path).size / 8192) * 4096)
  closeSync(file)
  await app.start('2026-11-20T10:00:00Z')
  const { page } = await openWatched(browser)
  await page.goto(app.url)
  await page.getByRole('heading', { level: 1, name: 'Restore the library' }).waitFor()
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Restore/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  expect((await app.call<{ stateHash: string }>('collection.state')).stateHash).toBe(before.stateHash)
  expect(readdirSync(join(app.home, 'set-aside')).length).toBe(1)
  await page.context().close()
})

async function answerOne(): Promise<void> {
  const { page } = await openWatched(browser)
  await page.goto(app.url)
  await visit(page, lesson)
  await askedCard(page).waitFor()
  await answerCard(page, false)
  await page.context().close()
}
