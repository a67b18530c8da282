import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Misconception } from '#domain/course/register.ts'
import { violations } from '../support/axe.ts'
import { openTestBrowser } from '../support/browser.ts'
import { answerCard, askedCard } from '../support/card-driver.ts'
import { RunningApp } from '../support/running-app.ts'
import { openWatched, visit } from '../support/watched-page.ts'

const app = new RunningApp()
const courseId = 'pytorch-tensorflow'
let browser: Browser

beforeAll(async () => {
  browser = await openTestBrowser()
  await app.start('2026-11-20T09:00:00Z')
})
afterAll(async () => {
  await browser.close()
  await app.remove()
})

const line = (page: Page) => page.locator('.mix-ups li').first()

/** The belief that the card names, looked up in the register. */
async function beliefNamed(page: Page): Promise<Misconception> {
  const codes = Array.from({ length: 62 }, (_, at) => `M${String(at + 1).padStart(2, '0')}`)
  const all = await app.call<Misconception[]>('library.misconceptions', { courseId, codes })
  expect(all).toHaveLength(62)
  const words = (await line(page).textContent()) ?? ''
  const belief = all.find(({ mixUp }) => words.includes(`This is a common mix-up: ${mixUp}.`))
  if (!belief) throw new Error(`No belief reads like this: ${words}`)
  return belief
}

/** Answers wrongly until a wrong answer stands for a belief. */
async function answerUntilMixedUp(page: Page): Promise<void> {
  for (let tries = 0; tries < 12; tries += 1) {
    await askedCard(page).waitFor()
    await answerCard(page, false)
    const isNamed = await line(page)
      .waitFor({ timeout: 1_500 })
      .then(
        () => true,
        () => false,
      )
    if (isNamed) return
    await page.keyboard.press('Enter')
  }
  throw new Error('No wrong answer stood for a belief.')
}

test('a wrong answer names its mix-up and leads to the section that answers it, in a lesson and in a review', async () => {
  const { page, complaints } = await openWatched(browser, { reducedMotion: 'reduce' })
  onTestFinished(() => page.context().close())
  await page.goto(app.url)
  await visit(page, `/library/${courseId}/L03`)
  await page.getByRole('button', { name: 'Skip' }).click()
  await answerUntilMixedUp(page)
  expect(await violations(page)).toEqual([])
  const inLesson = await beliefNamed(page)
  await line(page)
    .getByRole('button', { name: /^Read the passage/u })
    .click()
  const heading = page.locator(`[data-section="${inLesson.taught.sectionId}"] h2`)
  await page.waitForFunction((id) => {
    const box = document.querySelector(`[data-section="${id}"] h2`)?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight
  }, inLesson.taught.sectionId)
  expect(await heading.count()).toBe(1)
  expect(new URL(page.url()).hash).toContain(`/${inLesson.taught.lessonId}`)

  // A page that is left open would say that the app is gone.
  await page.goto('about:blank')
  await app.stop()
  await app.start('2026-11-22T09:00:00Z')
  await page.goto(app.url)
  await visit(page, '/review')
  await answerUntilMixedUp(page)
  const inReview = await beliefNamed(page)
  const question = await page.locator('[data-phase="answered"]').getAttribute('data-item')
  await line(page)
    .getByRole('button', { name: /^Read the passage/u })
    .press('Enter')
  const dialog = page.locator('dialog[open]')
  await dialog.getByRole('link', { name: 'Open the lesson here' }).waitFor()
  const address = (await dialog.getByRole('link', { name: 'Open the lesson here' }).getAttribute('href')) ?? ''
  expect(address).toContain(`/${inReview.taught.lessonId}?section=${inReview.taught.sectionId}`)
  expect(await dialog.locator('mark').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' }).catch(() => undefined)
  expect(new URL(page.url()).hash).toBe('#/review')
  expect(await page.locator('[data-phase="answered"]').getAttribute('data-item')).toBe(question)
  expect(complaints).toEqual([])
})
