import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { openTestBrowser } from '../support/browser.ts'
import { RunningApp } from '../support/running-app.ts'
import { openWatched, visit } from '../support/watched-page.ts'

const app = new RunningApp()
let browser: Browser
let page: Page
let complaints: readonly string[]

beforeAll(async () => {
  browser = await openTestBrowser()
  await app.start('2026-11-20T09:00:00Z')
})
afterAll(async () => {
  await browser.close()
  await app.remove()
})
beforeEach(async () => {
  const watched = await openWatched(browser, { reducedMotion: 'reduce' })
  page = watched.page
  complaints = watched.complaints
  onTestFinished(async () => {
    expect(complaints).toEqual([])
    await page.context().close()
  })
  await page.goto(app.url)
})

const section = (id: string) => page.locator(`[data-section="${id}"]`)
const card = () => page.locator('.term-card')

test('a name in the text: focus shows its card, Enter goes into it, Escape comes back', async () => {
  await visit(page, '/library/pytorch-tensorflow/L07')
  const mention = section('who-may-use').locator('.term', { hasText: 'TensorBoard' }).first()
  await mention.waitFor()
  // The key before it, so that focus counts as coming from the keyboard.
  await page.keyboard.press('Tab')
  await mention.focus()
  await card().waitFor()
  expect(await card().textContent()).toContain('A viewer for training runs')
  expect(await mention.evaluate((element) => element === document.activeElement)).toBe(true)

  await page.keyboard.press('Escape')
  await card().waitFor({ state: 'detached' })
  expect(await mention.evaluate((element) => element === document.activeElement)).toBe(true)

  await page.keyboard.press('Enter')
  await card().waitFor()
  expect(await card().evaluate((element) => element.contains(document.activeElement))).toBe(true)
  // What lies below the card is half covered, which says nothing about its size.
  expect((await violations(page)).filter((line) => !line.startsWith('target-size'))).toEqual([])
  await page.keyboard.press('Escape')
  await card().waitFor({ state: 'detached' })
  expect(await mention.evaluate((element) => element === document.activeElement)).toBe(true)

  await page.keyboard.press('Space')
  await card().getByRole('link', { name: 'Sources and more in the glossary' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.id === 'name-tensorboard')
})

test('leaving a mention with the keyboard takes its card away, and the next one shows its own', async () => {
  await visit(page, '/library/pytorch-tensorflow/L09')
  const mentions = section('format-or-runtime').locator('.term')
  await mentions.first().waitFor()
  await page.keyboard.press('Tab')
  await mentions.nth(0).focus()
  await card().waitFor()
  const first = await card().getAttribute('aria-label')
  await mentions.nth(1).focus()
  await page.waitForFunction((before) => {
    const shown = document.querySelector('.term-card')?.getAttribute('aria-label')
    return shown !== undefined && shown !== null && shown !== before
  }, first)
  await page.getByRole('heading', { level: 1 }).first().focus()
  await card().waitFor({ state: 'detached' })
})

test('the pointer shows a card, which stays while it is read', async () => {
  await visit(page, '/library/pytorch-tensorflow/L08')
  const mention = section('tensorflow-stack').locator('.term', { hasText: 'Google Cloud' })
  await mention.hover()
  await card().waitFor()
  await card().hover()
  await page.waitForTimeout(600)
  expect(await card().count()).toBe(1)
  await page.mouse.move(2, 300)
  await card().waitFor({ state: 'detached' })
})

test('each name is marked once a section, never in headings, code or quotations', async () => {
  await visit(page, '/library/pytorch-tensorflow/L03')
  await section('define-by-run').locator('.term').first().waitFor()
  const repeated = await page.locator('[data-section]').evaluateAll((sections) =>
    sections.flatMap((root) => {
      const names = [...root.querySelectorAll('.term')].map((term) => term.getAttribute('href') ?? '')
      return names.filter((name, at) => names.indexOf(name) < at)
    }),
  )
  expect(repeated).toEqual([])
  expect(await page.locator('h2 .term, pre .term, code .term, blockquote .term, table .term').count()).toBe(0)
})

test('the glossary page: filter by typing, claims with status, note marks, the way to the lesson', async () => {
  await visit(page, '/library/pytorch-tensorflow')
  await page.getByRole('link', { name: 'Glossary' }).click()
  await page.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor()
  expect(await page.locator('article.entry').count()).toBe(35)
  expect(await violations(page)).toEqual([])

  await page.getByRole('searchbox', { name: 'Filter the glossary' }).fill('litert')
  await page.getByText('1 of 35 entries').waitFor()
  const entry = page.getByRole('article', { name: 'TensorFlow Lite' })
  await entry.getByText('6 claims about it').click()
  expect(await entry.getByText('Dated', { exact: true }).count()).toBeGreaterThan(0)
  await entry.locator('.citation').first().click()
  const behind = page.locator('.citation-popover')
  await behind.waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await entry.getByRole('link', { name: /^Lesson 9/u }).click()
  await page.waitForURL(/#.*\/L09/u)
  await page.locator('[data-section]').first().waitFor()
})

test('the palette finds entries by any of their names', async () => {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('tfdb')
  await page.getByRole('option', { name: /tfdbg/u }).first().click()
  await page.waitForFunction(() => document.activeElement?.id === 'name-tfdbg')
})
