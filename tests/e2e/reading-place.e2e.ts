import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openTestBrowser } from '../support/browser.ts'
import { answerCard, askedCard, continueOn } from '../support/card-driver.ts'
import { RunningApp } from '../support/running-app.ts'
import { openWatched, visit } from '../support/watched-page.ts'

const app = new RunningApp()
let browser: Browser
beforeAll(async () => {
  browser = await openTestBrowser()
  await app.start('2026-11-20T09:00:00Z')
})
afterAll(async () => {
  await browser.close()
  await app.remove()
})

const lesson = '/library/pytorch-tensorflow/L01'
const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY))

test('a reload and Back leave the reader on the same line, without the guesses that were skipped', async () => {
  const { page, complaints } = await openWatched(browser)
  onTestFinished(() => page.context().close())
  await page.goto(app.url)
  await visit(page, lesson)
  await askedCard(page).waitFor()
  await page.keyboard.press('x')
  await page.mouse.move(640, 400)
  await page.mouse.wheel(0, 1_500)
  await page.waitForTimeout(400)
  const left = await scrolled(page)
  expect(left).toBeGreaterThan(1_000)
  // Not by a click of Playwright's, which scrolls before it clicks.
  await page.evaluate(() => document.querySelector<HTMLElement>('nav[aria-label="Breadcrumb"] a:last-of-type')?.click())
  await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor()
  await page.goBack()
  await askedCard(page).waitFor()
  await page.waitForTimeout(600)
  expect(await scrolled(page)).toBe(left)
  await page.reload()
  await askedCard(page).waitFor()
  // Long enough for figures to have arrived.
  await page.waitForTimeout(1_200)
  expect(await scrolled(page)).toBe(left)
  expect(await page.getByText('Guess first').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('undo in a lesson puts the question back in place, with focus on it', async () => {
  const { page } = await openWatched(browser)
  onTestFinished(() => page.context().close())
  await page.goto(app.url)
  await visit(page, '/library/pytorch-tensorflow/L02')
  await askedCard(page).waitFor()
  await page.keyboard.press('x')
  const { uid } = await answerCard(page, true)
  await continueOn(page)
  await page.locator(`article[data-item="${uid}"]`).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  const back = page.locator(`article[data-item="${uid}"][data-phase="asking"]`)
  await back.waitFor()
  await page.waitForFunction((item) => document.activeElement?.closest('article')?.dataset.item === item, uid)
  expect(await back.evaluate((card) => card.getBoundingClientRect().top)).toBeGreaterThan(44)
})

test.each([1280, 390])('a toast in the review room hides nothing of the card at %i px', async (width) => {
  const { page } = await openWatched(browser, { viewport: { width, height: 800 } })
  onTestFinished(() => page.context().close())
  await page.goto(app.url)
  await visit(page, '/library/pytorch-tensorflow/L03')
  await askedCard(page).waitFor()
  await page.keyboard.press('x')
  await answerCard(page, false)
  await visit(page, '/review/practice')
  await page.getByRole('heading', { level: 1, name: 'Practice' }).waitFor()
  await answerCard(page, false)
  await page.keyboard.press('Control+z')
  await page
    .getByText(/^Undone: /)
    .first()
    .waitFor()
  await page.waitForTimeout(400)
  const boxOf = (selector: string) => page.locator(selector).first().boundingBox()
  const toast = await boxOf('.toast')
  const card = await boxOf('article[data-item]')
  const undo = await page.getByRole('button', { name: 'Undo', exact: true }).boundingBox()
  if (!toast || !card || !undo) throw new Error('something is not there to be measured')
  expect(toast.y + toast.height).toBeLessThanOrEqual(card.y)
  expect(toast.x + toast.width).toBeLessThanOrEqual(undo.x)
})
