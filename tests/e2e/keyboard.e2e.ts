import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestBrowser } from '../support/browser.ts'
import { answerCard, askedCard, continueOn } from '../support/card-driver.ts'
import { RunningApp } from '../support/running-app.ts'
import { openWatched } from '../support/watched-page.ts'

// Nothing in this file uses the mouse: every step is a key press or a focus that Tab could have made.

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

interface State {
  answers: number
  stateHash: string
}

test('lesson, review, undo, settings, backup and restore without a mouse', async () => {
  const { page, complaints } = await openWatched(browser)
  await page.goto(app.url)
  await page.getByRole('button', { name: /^Start / }).waitFor()
  await page.keyboard.press('Enter')
  await answerCard(page, true)
  for (let count = 0; count < 4; count += 1) {
    await continueOn(page)
    await answerCard(page, count !== 1)
  }
  const studied = await app.call<State>('collection.state')
  expect(studied.answers).toBe(5)

  await goTo(page, 's', 'Settings')
  await tabTo(page, 'radio', 'Sans')
  await page.keyboard.press('Space')
  await tabTo(page, 'button', 'Back up now')
  await page.keyboard.press('Enter')
  const rows = page.getByRole('list', { name: 'Backups' })
  await rows.getByRole('listitem').first().waitFor()

  await goTo(page, 't', 'Today')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await app.call<State>('collection.state')).answers).toBe(4)

  await goTo(page, 's', 'Settings')
  await tabTo(page, 'button', /^Restore the backup of/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await tabTo(page, 'button', 'Restore')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await app.call<State>('collection.state')).answers).toBe(5)
  await dialog.waitFor({ state: 'hidden' })

  await page.context().close()
  await app.stop()
  await app.start('2026-11-21T09:00:00Z')
  await review(complaints)
})

async function review(earlier: string[]): Promise<void> {
  const { page, complaints } = await openWatched(browser)
  await page.goto(app.url)
  await page.getByRole('button', { name: 'Start review' }).waitFor()
  const { due } = await app.call<{ due: number }>('study.today')
  expect(due).toBeGreaterThan(0)
  await page.keyboard.press('r')
  for (let count = 0; count < due; count += 1) {
    await askedCard(page).waitFor()
    await answerCard(page, true)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
    await continueOn(page)
  }
  await page.getByRole('button', { name: 'Done' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toMatch(/^Done/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  expect([...earlier, ...complaints]).toEqual([])
}

/** `G` then a letter, with nothing of a card in the way. */
async function goTo(page: Page, letter: string, heading: string): Promise<void> {
  if (letter === 's') await page.keyboard.press('Control+,')
  else {
    await page.keyboard.press('g')
    await page.keyboard.press(letter)
  }
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** Walks with Tab until the named control has the focus. */
async function tabTo(page: Page, role: 'button' | 'radio', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first()
  await wanted.waitFor()
  for (let presses = 0; presses < 150; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    // One stop for a group of radios; the arrows move inside it.
    const inSameGroup = await wanted.evaluate(
      (element) =>
        element instanceof HTMLInputElement &&
        document.activeElement instanceof HTMLInputElement &&
        element.name !== '' &&
        element.name === document.activeElement.name,
    )
    await page.keyboard.press(inSameGroup ? 'ArrowRight' : 'Tab')
  }
  throw new Error(`Tab never reached ${role} ${String(name)}`)
}
