import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssessmentOverview, AssessmentResult, AssessmentRoom } from '#contract/assessment.ts'
import type { Item } from '#domain/item/item.ts'
import { answer, next, press, question } from '../support/assessment-driver.ts'
import { themes, violations, violationsIn } from '../support/axe.ts'
import { openTestBrowser } from '../support/browser.ts'
import { RunningApp } from '../support/running-app.ts'
import { openWatched, visit } from '../support/watched-page.ts'

// Nothing in this file uses the mouse: every step is a key press or a focus that Tab could have made.

const courseId = 'pytorch-tensorflow'
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

test('form A from the course page to the result, killed in the middle, without a mouse', async () => {
  let { page, complaints } = await openWatched(browser)
  await page.goto(app.url)
  await visit(page, `/library/${courseId}`)
  await press(page, page.getByRole('link', { name: 'About the final assessment' }))
  await page.getByRole('heading', { level: 1, name: 'Final assessment' }).waitFor()
  expect(await violationsIn(page, themes)).toEqual([])
  await press(page, page.getByRole('button', { name: 'Begin' }))
  await question(page, 1).waitFor()
  expect(await violationsIn(page, themes)).toEqual([])
  expect(await page.getByText('40 min left').count()).toBe(1)
  await press(page, page.getByRole('button', { name: 'Hide time' }))
  expect(await page.getByText('40 min left').count()).toBe(0)

  // Ten answers, every third wrong; then the program is killed.
  const wrong = new Set<string>()
  for (let number = 1; number <= 10; number += 1) {
    const uid = await answer(page, number, number % 3 !== 0)
    if (number % 3 === 0) wrong.add(uid)
    // Not by its key, which is a letter in a question that is answered by typing.
    if (number === 4) await press(page, page.getByRole('button', { name: 'Flag' }))
    if (number < 10) await next(page, number + 1)
  }
  // Leaving a question stores it; the one that is shown is stored as it is answered.
  await expect.poll(async () => (await openOne()).answered).toBe(10)
  const before = await theRoom()
  await app.stop('SIGKILL')
  await page.context().close()
  await app.start('2026-11-20T09:25:00Z')

  ;({ page, complaints } = await openWatched(browser))
  await page.goto(app.url)
  await visit(page, `/library/${courseId}/assessment`)
  await press(page, page.getByRole('button', { name: 'Go on' }))
  await question(page, 11).waitFor()
  const after = await theRoom()
  expect(after.questions).toEqual(before.questions)
  expect(after.time.nowMs - after.time.startedMs).toBeGreaterThan(24 * 60_000)
  await page.getByText(/(14|15) min left/).waitFor()
  const list = page.getByRole('navigation', { name: 'Questions' })
  await list.getByRole('button', { name: 'Question 4, answered, flagged', exact: true }).waitFor()

  // Back by the list, to change an answer: arrows move in it.
  await list.getByRole('button', { name: /^Question 11,/ }).focus()
  for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await question(page, 3).waitFor()
  wrong.delete(await answer(page, 3, true))
  await page.keyboard.press('Control+z')
  await page.getByText('Answers can be changed until you hand in.').first().waitFor()
  await list.getByRole('button', { name: /^Question 3,/ }).focus()
  for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await question(page, 11).waitFor()

  for (let number = 11; number <= 24; number += 1) {
    const isBlank = number === 20
    if (!isBlank) {
      const isRight = number % 5 !== 0
      const uid = await answer(page, number, isRight)
      if (!isRight) wrong.add(uid)
    } else wrong.add((await page.locator('article[data-item]').getAttribute('data-item')) ?? '')
    // The feedback of a card must not be anywhere before the end.
    expect(await page.getByText(/^(Correct|Wrong|Partly right)/).count()).toBe(0)
    if (number < 24) await next(page, number + 1)
  }
  await press(page, page.getByRole('button', { name: 'To handing in' }))
  await page.getByRole('heading', { name: 'Hand in now?' }).waitFor()
  await page.getByText('23 of 24 questions are answered.').waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await question(page, 24).waitFor()
  await press(page, page.getByRole('button', { name: 'Hand in …' }))
  await press(page, page.getByRole('button', { name: 'Hand in for good' }))

  const right = 24 - wrong.size
  await page.getByRole('heading', { level: 1, name: `${right} of 24 right` }).waitFor()
  const told = await theResult()
  expect(told).toMatchObject({ form: 'A', right, n: 24, late: { n: 0 }, unmet: [] })
  expect(new Set(told.questions.flatMap(({ item, outcome }) => (outcome === 'correct' ? [] : [item.uid])))).toEqual(
    wrong,
  )
  checkRules(told)
  await page.getByText(`n = 24`).first().waitFor()
  expect(await page.locator('details[data-item]').count()).toBe(24)
  expect(await page.locator('details[data-item][open]').count()).toBe(wrong.size)
  expect(await violationsIn(page, themes)).toEqual([])
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  // The first place to read again is a link to it.
  const section = told.reread[0]
  await press(page, page.getByRole('link', { name: section?.sectionTitle ?? '', exact: true }).first())
  await page.getByRole('heading', { level: 1, name: section?.lessonTitle ?? '' }).waitFor()
  await visit(page, `/library/${courseId}/assessment`)
  await page.getByText(/A second try with other questions opens on 23 Nov 2026/).waitFor()
  expect(complaints).toEqual([])
}, 240_000)

const overviewNow = () => app.call<AssessmentOverview>('assessment.overview', { courseId })
async function openOne(): Promise<NonNullable<AssessmentOverview['open']>> {
  const { open } = await overviewNow()
  if (!open) throw new Error('No assessment is open.')
  return open
}
const theRoom = async () =>
  app.call<AssessmentRoom>('assessment.room', { assessmentId: (await openOne()).assessmentId })
async function theResult(): Promise<AssessmentResult> {
  const { results } = await overviewNow()
  return app.call('assessment.result', { assessmentId: results[0]?.assessmentId })
}

/** The rules of the course for its 24 questions. */
function checkRules({ questions, modules }: AssessmentResult): void {
  const items = questions.map(({ item }) => item)
  const count = (fits: (item: Item) => boolean) => items.filter(fits).length
  expect(modules.map(({ id, n }) => [id, n])).toEqual([
    ['M1', 3],
    ['M2', 5],
    ['M3', 5],
    ['M4', 4],
    ['M5', 3],
    ['M6', 4],
  ])
  expect(count(({ reserved }) => reserved)).toBe(14)
  expect(new Set(items.filter(({ reserved }) => reserved).map(({ lessonId }) => lessonId)).size).toBe(14)
  expect(count(({ bloom }) => bloom === 'remember' || bloom === 'understand')).toBeLessThanOrEqual(6)
  expect(count(({ bloom }) => bloom === 'analyze' || bloom === 'evaluate')).toBeGreaterThanOrEqual(10)
  for (const type of ['outdated-claim', 'compare', 'scenario', 'ordering', 'matching']) {
    expect(count((item) => item.type === type)).toBeGreaterThan(0)
  }
  expect(count(({ type }) => type === 'short-answer' || type === 'free-recall')).toBe(0)
}
