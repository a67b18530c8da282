import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestBrowser } from '../support/browser.ts'
import { answerCard, askedCard, continueOn, itemOf, questionsOf } from '../support/card-driver.ts'
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

const lesson = '/library/pytorch-tensorflow/L03'

interface Today {
  due: number
}
interface State {
  answers: number
  stateHash: string
}

test('a stranger answers a first question within three keys, reads a lesson, and comes back the next day', async () => {
  const { page, complaints } = await openWatched(browser)
  await page.goto(app.url)
  await page.getByRole('button', { name: /^Start / }).waitFor()
  await page.keyboard.press('Enter')
  await askedCard(page).waitFor()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  const verdict = page.getByRole('status').filter({ hasText: /^(Correct|Wrong)/ })
  await verdict.first().waitFor()
  expect(await page.getByRole('button', { name: /Open source/ }).count()).toBeGreaterThan(0)

  // A whole lesson, every third answer wrong; what was missed comes back at its end until recalled.
  await visit(page, lesson)
  await askedCard(page).waitFor()
  await answerCard(page, true)
  await continueOn(page)
  const asked = new Map<string, number>()
  for (let count = 0; (await remaining(page)) > 0; count += 1) {
    expect(count).toBeLessThan(60)
    const { uid, verdict: said } = await answerCard(page, (asked.get(await nextUid(page)) ?? 0) > 0 || count % 3 !== 2)
    expect(said).toMatch(/^(Correct|Wrong|Partly right)/)
    asked.set(uid, (asked.get(uid) ?? 0) + 1)
    await continueOn(page)
  }
  // All that the lesson asks; the guess before reading is asked again in its place.
  expect(asked.size).toBe(questionsOf('L03').length)
  expect([...asked.values()].filter((times) => times > 1).length).toBeGreaterThan(3)

  // A second lesson's first section, so that reviews have something to mix.
  await visit(page, '/library/pytorch-tensorflow/L01')
  for (let count = 0; count < 5; count += 1) {
    await answerCard(page, false)
    await continueOn(page)
  }

  // Next day: Today says how many are due, and the review brings exactly these.
  await page.goto('about:blank')
  expect(await app.stop()).toBe(0)
  await app.start('2026-11-21T09:00:00Z')
  const { due } = await app.call<Today>('study.today')
  expect(due).toBeGreaterThan(5)
  const morning = await app.call<State>('collection.state')
  await page.goto(app.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('main').innerText()).toMatch(new RegExp(`\\b${due} reviews?\\b`))
  await page.getByRole('button', { name: 'Start review' }).focus()
  await page.keyboard.press('Enter')
  const reviewed: string[] = []
  for (; reviewed.length < due; ) {
    const { uid } = await answerCard(page, true)
    reviewed.push(uid)
    await continueOn(page)
  }
  expect(new Set(reviewed).size).toBe(due)
  await page.getByRole('button', { name: 'Done' }).waitFor()
  const lessons = reviewed.map((uid) => itemOf(uid).lessonId)
  expect(new Set(lessons).size).toBeGreaterThan(1)
  expect((await app.call<Today>('study.today')).due).toBe(0)
  expect(complaints).toEqual([])

  // Undo takes the whole review back, across a restart, to the state of the morning.
  await page.context().close()
  await app.stop()
  await app.start('2026-11-21T10:00:00Z')
  for (const uid of reviewed.toReversed()) {
    const { undone } = await app.call<{ undone: { itemUid: string } | null }>('study.undo', { answerId: null })
    expect(undone?.itemUid).toBe(uid)
  }
  expect(await app.call<State>('collection.state')).toMatchObject({
    stateHash: morning.stateHash,
    answers: morning.answers,
  })
})

async function remaining(page: Parameters<typeof askedCard>[0]): Promise<number> {
  await page.waitForTimeout(150)
  return page.locator('article[data-item][data-phase="asking"]').count()
}

async function nextUid(page: Parameters<typeof askedCard>[0]): Promise<string> {
  return (await askedCard(page).getAttribute('data-item')) ?? ''
}
