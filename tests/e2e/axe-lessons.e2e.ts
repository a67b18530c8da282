import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { violations, violationsIn } from '../support/axe.ts'
import { openTestBrowser } from '../support/browser.ts'
import { lessonPages } from '../support/pages.ts'
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

/** Shows a lesson with every figure drawn, every lab open and whatever can be unfolded unfolded. */
async function unfold(page: Page, { id, hash, labs }: (typeof lessonPages)[number]): Promise<void> {
  await visit(page, hash)
  await page.waitForFunction((at) => location.hash.endsWith(at) && document.querySelector('[data-section]'), id)
  const figures = page.locator('.course-figure')
  for (const figure of await figures.all()) await figure.locator('.art > *').first().waitFor()
  expect(await page.locator('[data-lab]').count()).toBe(labs)
  for (let open = 0; open < labs; open += 1) {
    await page.locator('[data-lab]').getByRole('button', { name: 'Just show me', exact: true }).first().press('Enter')
    await expect.poll(() => page.locator('[data-lab] [data-open="true"]').count()).toBe(open + 1)
  }
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '')
  })
}

/**
 * A window as tall as the page: bars that stick to a smaller one cover what lies under them, which axe takes for
 * targets that are too small, and colours can only be read off what is in sight.
 */
async function growTo(page: Page, width: number): Promise<void> {
  const heightNow = () => page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: 800 })
  // Labs and bars take their place a moment later than the text.
  for (let height = 0; height !== (await heightNow()); ) {
    height = await heightNow()
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(150)
    await page.waitForFunction(
      () => !/Opening .* …/.test(document.body.innerText) && document.getAnimations().length === 0,
    )
  }
}

// A look at a whole lesson costs a third of a second on a quiet machine and several on a busy one. Prose and cards are
// the same in every lesson, and axe.e2e.ts holds them to all four themes; figures and labs draw in colours of their own,
// so these are looked at in the contrast themes too. Narrow, the same colours stand on the same grounds.
test.each(lessonPages)('axe finds nothing in $id with its figures drawn and its labs open', async (lesson) => {
  const { page, complaints } = await openWatched(browser, { reducedMotion: 'reduce' })
  onTestFinished(() => page.context().close())
  await page.goto(app.url)
  await unfold(page, lesson)
  await growTo(page, 1280)
  const found = await violationsIn(page, ['light', 'dark'])
  found.push(...(await violationsIn(page, ['contrast-light', 'contrast-dark'], '.course-figure, [data-lab]')))
  await growTo(page, 390)
  found.push(...(await violations(page)).map((line) => `390 px: ${line}`))
  expect(found).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(complaints).toEqual([])
})

test('axe finds nothing in the bar of a lesson as narrow as a page may get, wherever it is read', async () => {
  const { page } = await openWatched(browser, { reducedMotion: 'reduce', viewport: { width: 320, height: 640 } })
  onTestFinished(() => page.context().close())
  await page.goto(app.url)
  await visit(page, lessonPages[0]?.hash ?? '')
  await page.locator('[data-section]').first().waitFor()
  for (const y of [0, 900, 3000]) {
    await page.evaluate((to) => window.scrollTo(0, to), y)
    expect(await violations(page, '.page > .bar')).toEqual([])
  }
})
