import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { themes, violations } from '../support/axe.ts'
import { openTestBrowser } from '../support/browser.ts'
import { answerCard, askedCard } from '../support/card-driver.ts'
import { pages } from '../support/pages.ts'
import { RunningApp } from '../support/running-app.ts'
import { openWatched, visit } from '../support/watched-page.ts'

const app = new RunningApp()
let browser: Browser

/** Some answers, one of them wrong, so that every page has something to show the next day. */
beforeAll(async () => {
  browser = await openTestBrowser()
  await app.start('2026-11-20T09:00:00Z')
  const { page } = await openWatched(browser)
  await page.goto(app.url)
  await visit(page, '/library/pytorch-tensorflow/L01')
  await page.getByRole('button', { name: 'Skip' }).click()
  for (const right of [false, true, false, true]) {
    await answerCard(page, right)
    await page.keyboard.press('Enter')
  }
  await page.context().close()
  await app.stop()
  await app.start('2026-11-22T09:00:00Z')
})
afterAll(async () => {
  await browser.close()
  await app.remove()
})

test.each(themes)('axe finds nothing on any page in %s', async (theme) => {
  await app.call('settings.set', { theme })
  const { page, complaints } = await openWatched(browser, { reducedMotion: 'reduce' })
  onTestFinished(() => page.context().close())
  await page.goto(app.url)
  await settled(page)
  const found: string[] = []
  for (const { name, hash } of pages) {
    await visit(page, hash)
    await settled(page)
    found.push(...(await violations(page)).map((line) => `${name}: ${line}`))
  }
  // Answered cards, one wrong and one right, in the review room.
  await visit(page, '/review')
  for (const right of [false, true]) {
    await askedCard(page).waitFor()
    await answerCard(page, right)
    found.push(...(await violations(page)).map((line) => `answered ${right ? 'right' : 'wrong'}: ${line}`))
    await page.keyboard.press('Control+z')
    await settled(page)
  }
  await page.keyboard.press('?')
  await settled(page)
  found.push(...(await violations(page)).map((line) => `shortcuts: ${line}`))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await settled(page)
  found.push(...(await violations(page)).map((line) => `palette: ${line}`))
  expect(found).toEqual([])
  expect(complaints).toEqual([])
})

/** The page has its heading, no "Opening …" line is left, and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForTimeout(300)
  await page.waitForFunction(
    () => !/Opening .* …/.test(document.body.innerText) && document.getAnimations().length === 0,
  )
}
