import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import { openTestBrowser } from '../../support/browser.ts'
import { itemOf } from '../../support/card-driver.ts'
import { RunningApp } from '../../support/running-app.ts'
import { openWatched, visit } from '../../support/watched-page.ts'
import { walkTo } from './walk-to.ts'

const uid = 'pytorch-tensorflow/Q03-20'
const item = itemOf(uid)
if (item.type !== 'single-choice') throw new Error('The prediction is a choice of one.')
const key = item.options.find(({ correct }) => correct)?.text ?? ''

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())
// An answer given in one test would be there in the next.
beforeEach(async () => {
  app = new RunningApp()
  await app.start('2026-11-20T09:00:00Z')
})
afterEach(() => app.remove())

const answers = async () => (await app.call<{ answers: number }>('collection.state')).answers
const button = (lab: Locator, name: string) => lab.getByRole('button', { name, exact: true })
/** The two graphs as they are described to those who do not see them. */
const graphs = (lab: Locator) =>
  lab.getByRole('img').evaluateAll((images) => images.map((image) => image.getAttribute('aria-label') ?? ''))

async function openLesson(options: Parameters<typeof openWatched>[1] = {}) {
  const { page, complaints } = await openWatched(browser, options)
  onTestFinished(() => page.context().close())
  await page.goto(app.url)
  await visit(page, '/library/pytorch-tensorflow/L03?section=define-then-run')
  const lab = page.locator('[data-lab="two-engines"]')
  await lab.waitFor()
  return { page, lab, complaints }
}
async function openLab(lab: Locator) {
  await button(lab, 'Open the lab').click()
  await lab.locator('[data-open="true"]').waitFor()
}
async function press(page: Page, wanted: Locator) {
  await walkTo(page, wanted)
  await page.keyboard.press('Enter')
}

test('“Just show me” runs the lab and asks nothing of the log', async () => {
  const { lab, page, complaints } = await openLesson()
  const before = await answers()
  await openLab(lab)
  expect(await button(lab, 'Step').isDisabled()).toBe(true)
  expect(await button(lab, 'Run to the end').isDisabled()).toBe(true)
  await button(lab, 'Just show me').click()
  await button(lab, 'Run to the end').click()
  expect(await lab.getByRole('row').nth(1).getByRole('cell').last().innerText()).toBe('10')
  expect(await answers()).toBe(before)
  await button(lab, 'Answer it after all').click()
  await lab.locator(`article[data-item="${uid}"][data-phase="asking"]`).waitFor()
  expect(await page.locator('article[data-item]').evaluateAll((cards) => cards.length)).toBeGreaterThan(1)
  expect(complaints).toEqual([])
})

test('the prediction, both engines and the missing input by keyboard alone; a reload knows the prediction', async () => {
  const { page, lab, complaints } = await openLesson()
  await press(page, button(lab, 'Open the lab'))
  await lab.locator('[data-open="true"]').waitFor()
  expect(await button(lab, 'Step').isDisabled()).toBe(true)
  await page.keyboard.press('Shift+Tab')

  const card = lab.locator(`article[data-item="${uid}"]`)
  // The opened lab has taken the focus; the question stands before it.
  await lab.evaluate((element) => (element as HTMLElement).focus())
  const option = card.locator('label', { has: page.getByText(key, { exact: true }) }).locator('input')
  await walkTo(page, card.locator('input').first())
  await walkTo(page, option)
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await card
    .getByRole('status')
    .filter({ hasText: /^Correct/ })
    .waitFor()
  expect(await answers()).toBe(1)
  await page.keyboard.press('Enter')
  await card.waitFor({ state: 'detached' })

  await walkTo(page, button(lab, 'Step'))
  const seen: number[][] = []
  for (let step = 1; step <= 9; step += 1) {
    await page.keyboard.press('Enter')
    await lab.getByText(`Step ${step} of 9`, { exact: true }).waitFor()
    seen.push((await graphs(lab)).map((words) => Number(/^\d+/.exec(words)?.[0] ?? 0)))
  }
  // Vertices grow with the lines on one side; on the other all are there, empty, before the first value.
  expect(seen).toEqual([
    [1, 1],
    [1, 3],
    [2, 5],
    [4, 7],
    [4, 7],
    [4, 7],
    [4, 7],
    [4, 7],
    [4, 7],
  ])
  expectRun(await graphs(lab), 3)

  await walkTo(page, lab.getByLabel('Input x'))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('-2.5')
  await page.keyboard.press('Tab')
  await lab.getByRole('row').nth(2).waitFor()
  expectRun(await graphs(lab), -2.5)
  const results = await lab.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => row.textContent?.trim()))
  expect(results).toHaveLength(2)
  expect(results[1]).toContain('another shape')
  expect(results[1]).toContain('same plan')

  await walkTo(page, lab.getByLabel('Supply the input'))
  await page.keyboard.press('Space')
  await lab.getByText('Line 1 needs a value for x', { exact: false }).waitFor()
  const faulty = await lab
    .locator('li.faulty')
    .evaluateAll((lines) =>
      lines.map((line) => `${[...(line.parentElement?.children ?? [])].indexOf(line) + 1} ${line.textContent}`),
    )
  expect(faulty).toEqual(['1 x =', '5 run(z)'])
  expect((await graphs(lab))[0]).toBe(
    '7 vertices: x, empty; more than 0 from x, empty; multiply from x and x, empty; negate from x, empty; choose from more than 0 and multiply and negate, empty; the constant 1; add from choose and 1, empty.',
  )

  await page.reload()
  await lab.getByText('Your prediction').waitFor()
  const [frame, row] = [await lab.boundingBox(), await lab.locator('.prediction button').first().boundingBox()]
  expect((row?.x ?? 0) + (row?.width ?? 0)).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0))
  expect(await lab.locator('article[data-item]').count()).toBe(0)
  expect(await button(lab, 'Just show me').count()).toBe(0)
  await openLab(lab)
  expect(await button(lab, 'Step').isDisabled()).toBe(false)
  expect(await answers()).toBe(1)
  expect(complaints).toEqual([])
})

/** What the program gives and which vertices hold what, worked out here by hand. */
function expectRun(words: readonly string[], x: number): void {
  const [running = '', first = ''] = words
  const minus = (value: number) => String(value).replace('-', '−')
  const y = x > 0 ? x * x : -x
  expect(running).toContain(`x, holding ${minus(x)};`)
  expect(running).toContain(`${x > 0 ? 'multiply from x and x' : 'negate from x'}, holding ${minus(y)};`)
  expect(running).toContain(`holding ${minus(y + 1)}.`)
  expect(running).not.toContain(x > 0 ? 'negate' : 'multiply')
  expect(first).toContain(`more than 0 from x, holding ${x > 0 ? 'yes' : 'no'};`)
  expect(first).toContain(`${x > 0 ? 'negate from x' : 'multiply from x and x'}, empty;`)
  expect(first).toContain(`choose from more than 0 and multiply and negate, holding ${minus(y)};`)
  expect(first).toContain(`add from choose and 1, holding ${minus(y + 1)}.`)
}

test.each([
  [1280, 'light'],
  [390, 'light'],
  [320, 'dark'],
] as const)('at %i px, %s, axe finds nothing and nothing is wider than the page', async (width, colorScheme) => {
  const { page, lab, complaints } = await openLesson({ viewport: { width, height: 800 }, colorScheme })
  await openLab(lab)
  const skip = button(lab, 'Just show me')
  if ((await skip.count()) > 0) await skip.click()
  await button(lab, 'Run to the end').click()
  await lab.getByLabel('Supply the input').click()
  // Bars that stick to the window cover other parts of a small page, which axe would count as targets too small.
  await page.evaluate(() => window.scrollTo(0, 0))
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(complaints).toEqual([])
})

test('a lab whose code cannot be fetched says so, and can be tried again', async () => {
  const { page, lab } = await openLesson()
  await page.route(/TwoEnginesLab.*\.js/, (route) => route.abort())
  await button(lab, 'Open the lab').click()
  const note = lab.getByRole('alert')
  await note.waitFor()
  expect(await note.innerText()).toContain('This lab could not be loaded. Your answers are safe')
  await page.unroute(/TwoEnginesLab.*\.js/)
  await note.getByRole('button', { name: 'Try again' }).click()
  await lab.locator('[data-open="true"]').waitFor()
})
