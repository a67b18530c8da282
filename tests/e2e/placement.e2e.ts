import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutputOf } from '#contract/contract.ts'
import { themes, violations } from '../support/axe.ts'
import { openTestBrowser } from '../support/browser.ts'
import { begin, nextOf, placedCard } from '../support/placement-driver.ts'
import { RunningApp } from '../support/running-app.ts'
import { openWatched, visit } from '../support/watched-page.ts'

// Nothing in this file uses the mouse: every step is a key press or a focus that Tab could have made.

const app = new RunningApp()
let browser: Browser
const hash = '/library/pytorch-tensorflow/placement'
const courseId = 'pytorch-tensorflow'

beforeAll(async () => {
  browser = await openTestBrowser()
  await app.start('2026-11-20T09:00:00Z')
})
afterAll(async () => {
  await browser.close()
  await app.remove()
})

const view = () => app.call<OutputOf<'placement.get'>>('placement.get', { courseId })

/** Answers with the first thing that fits, be it right or wrong, by the keys of a card. */
async function answerSomehow(page: Page): Promise<void> {
  const asked = placedCard(page)
  const selects = await asked.locator('select').all()
  for (const select of selects) {
    await select.focus()
    await select.selectOption({ index: 1 })
  }
  if (selects.length > 0 || (await asked.getByRole('button', { name: /^Move / }).count()) > 0) {
    await asked.getByRole('button', { name: 'Answer', exact: true }).focus()
  } else {
    await page.keyboard.press('1')
    const radios = asked.locator('input[type="radio"]')
    const groups = await radios.evaluateAll(
      (inputs) => new Set(inputs.map((input) => (input as HTMLInputElement).name)).size,
    )
    if (groups === 2) {
      await radios.last().focus()
      await page.keyboard.press('Space')
    }
  }
  await page.keyboard.press('Enter')
}

test('a placement by keyboard: no feedback on the way, left and taken up again, undone, ended, read and overruled', async () => {
  const { page, complaints } = await openWatched(browser)
  await page.goto(app.url)
  await visit(page, hash)
  await page.getByRole('heading', { level: 1, name: 'What do you know already?' }).waitFor()
  await begin(page)
  await expect.poll(() => page.getByText('Question 1 of at most 20').count()).toBe(1)

  let uid = await placedCard(page).getAttribute('data-item')
  const seen: (string | null)[] = []
  for (let count = 0; count < 5; count++) {
    seen.push(uid)
    if (count === 2) await page.keyboard.press('x')
    else await answerSomehow(page)
    uid = await nextOf(page, uid)
    expect(await page.getByText(/^(Correct|Wrong|Partly right)/).count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
  }
  expect(new Set(seen).size).toBe(5)
  expect((await view()).open?.asked).toBe(5)

  // Undo brings the question back that was answered last.
  await page.keyboard.press('Control+z')
  await expect.poll(async () => placedCard(page).getAttribute('data-item')).toBe(seen[4])
  await expect.poll(async () => (await view()).open?.asked).toBe(4)

  // Killed in the middle, nothing is lost.
  await page.context().close()
  await app.stop('SIGKILL')
  await app.start('2026-11-20T10:00:00Z')
  const again = await openWatched(browser)
  await finishOne(again.page, seen)
  expect([...complaints, ...again.complaints]).toEqual([])
})

async function finishOne(page: Page, seen: (string | null)[]): Promise<void> {
  await page.goto(app.url)
  await visit(page, `/library/${courseId}`)
  const link = page.getByRole('link', { name: 'Go on with the placement' })
  await link.focus()
  await page.keyboard.press('Enter')
  await placedCard(page).waitFor()
  let uid = await placedCard(page).getAttribute('data-item')
  expect(uid).toBe(seen[4])
  for (let asked = 4; uid !== null && asked < 20; asked++) {
    await answerSomehow(page)
    uid = await nextOf(page, uid)
  }
  const heading = page.getByRole('heading', { level: 1, name: 'Where to begin' })
  await heading.waitFor()
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true)
  const { result } = await view()
  expect(result?.asked).toBeLessThanOrEqual(20)
  expect(result?.asked).toBeGreaterThanOrEqual(12)
  expect(result?.modules.flatMap(({ lessons }) => lessons)).toHaveLength(14)

  // Every question can be read again with its verdict and its source.
  const rows = page.getByRole('region', { name: 'Your questions' }).getByRole('button', { expanded: false })
  await expect.poll(() => rows.count()).toBe(result?.asked)
  await rows.first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Open source/ }).waitFor()

  // The learner's own word moves the next step and shows on the course.
  const lesson = page.getByRole('group', { name: 'What to do with Four sources, two frameworks' })
  await lesson.getByRole('radio', { checked: true }).focus()
  for (let step = 0; step < 3 && !(await lesson.getByRole('radio', { name: 'Skim' }).isChecked()); step++) {
    await page.keyboard.press('ArrowRight')
  }
  await expect.poll(async () => (await view()).result?.modules[0]?.lessons[0]?.advice).toBe('skim')
  const { nextStep } = await app.call<OutputOf<'library.course'>>('library.course', { courseId })
  expect(nextStep?.lessonId).not.toBe('L01')
  await visit(page, `/library/${courseId}`)
  await expect.poll(() => page.getByText('Skim', { exact: true }).count()).toBeGreaterThan(0)
  await page.context().close()
}

describe('axe finds nothing on a question, its dialog and the result', () => {
  const placed = new RunningApp()
  beforeAll(async () => {
    await placed.start('2026-11-20T09:00:00Z')
    const experience = { python: 'yes', pytorch: 'no', tensorflow: 'no' } as const
    let { open } = await placed.call<OutputOf<'placement.start'>>('placement.start', { courseId, experience })
    const placementId = open?.placementId ?? ''
    for (let card = open?.card; card; card = open?.card) {
      const skipped = { placementId, itemUid: card.item.uid }
      open = (await placed.call<OutputOf<'placement.skip'>>('placement.skip', skipped)).open
    }
    await placed.call('placement.finish', { placementId })
  })
  afterAll(() => placed.remove())

  test.each(themes)('in %s', async (theme) => {
    await placed.call('settings.set', { theme })
    const { page, complaints } = await openWatched(browser, { reducedMotion: 'reduce' })
    await page.goto(placed.url)
    await visit(page, hash)
    const found: string[] = []
    const look = async (where: string) => found.push(...(await violations(page)).map((line) => `${where}: ${line}`))
    await page.getByRole('button', { name: 'Take it again' }).waitFor()
    const rows = page.getByRole('region', { name: 'Your questions' }).getByRole('button')
    await rows.first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Open source/ }).waitFor()
    await look('result')
    await page.getByRole('button', { name: 'Take it again' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'What do you know already?' }).waitFor()
    await look('before')
    await begin(page)
    await look('question')
    await page.getByRole('button', { name: 'Stop here' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await look('stop')
    // Given up, the result from before stands.
    await page.getByRole('button', { name: 'End without a result' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Where to begin' }).waitFor()
    expect(found).toEqual([])
    // The calls above held the seat, so the page was told once that another window studies.
    expect(complaints.filter((line) => !line.includes('409 (Conflict)'))).toEqual([])
    await page.context().close()
  })
})
