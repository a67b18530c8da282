import type { Browser, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import { openTestBrowser } from '../../support/browser.ts'
import { RunningApp } from '../../support/running-app.ts'
import { openWatched, visit } from '../../support/watched-page.ts'

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

const button = (lab: Locator, name: string) => lab.getByRole('button', { name, exact: true })

async function openLab(options: Parameters<typeof openWatched>[1] = {}) {
  const { page, complaints } = await openWatched(browser, options)
  onTestFinished(() => page.context().close())
  await page.goto(app.url)
  await visit(page, '/library/pytorch-tensorflow/L03?section=vertices-and-edges')
  const lab = page.locator('[data-lab="autodiff"]')
  await lab.waitFor()
  await button(lab, 'Open the lab').click()
  await lab.locator('[data-open="true"]').waitFor()
  return { page, lab, complaints }
}
async function write(lab: Locator, label: string, text: string) {
  const field = lab.getByLabel(label, { exact: true })
  await field.fill(text)
  await field.press('Tab')
}
const numberIn = (text: string) => Number(text.replace('−', '-'))

/** The slope of a plain function along one of its inputs, by central differences. */
function slope(of: (...inputs: number[]) => number, inputs: readonly number[], along: number): number {
  const step = 1e-5
  const moved = (by: number) => of(...inputs.map((value, index) => (index === along ? value + by : value)))
  return (moved(step) - moved(-step)) / (2 * step)
}

const programs: [text: string, names: string[], of: (...inputs: number[]) => number, inputs: number[][]][] = [
  ['x * x + 1', ['x'], (x = 0) => x * x + 1, [[3], [-1.5]]],
  [
    'relu(w * x + b)',
    ['w', 'x', 'b'],
    (w = 0, x = 0, b = 0) => Math.max(0, w * x + b),
    [
      [2, 3, 1],
      [-2, 3, 1],
    ],
  ],
  ['(w * x - t) * (w * x - t)', ['w', 'x', 't'], (w = 0, x = 0, t = 0) => (w * x - t) ** 2, [[0.5, 4, 1]]],
  ['tanh(x / y) - exp(-x)', ['x', 'y'], (x = 0, y = 0) => Math.tanh(x / y) - Math.exp(-x), [[1, 2]]],
]

test('gradients and values on the page are those of plain functions and their slopes', async () => {
  const { lab, complaints } = await openLab()
  await button(lab, 'Just show me').click()
  for (const [text, names, of, points] of programs) {
    await write(lab, 'Formula', text)
    for (const inputs of points) {
      for (const [index, name] of names.entries()) await write(lab, `Input ${name}`, String(inputs[index]))
      const toEnd = button(lab, 'Run to the end')
      if (await toEnd.isEnabled()) await toEnd.click()
      const words = (await lab.getByRole('img').getAttribute('aria-label')) ?? ''
      const result = /value (\S+), gradient 1$/u.exec(words)?.[1] ?? ''
      expect(numberIn(result)).toBeCloseTo(of(...inputs), 3)
      for (const [index, name] of names.entries()) {
        const cells = await lab.locator(`[data-gradient-of="${name}"] td`).allInnerTexts()
        const expected = slope(of, inputs, index)
        for (const shown of cells.slice(0, 2)) {
          expect(Math.abs(numberIn(shown) - expected)).toBeLessThan(1e-4 * Math.max(1, Math.abs(expected)))
        }
        expect(cells[2]).not.toContain('not the same')
        const inDrawing = new RegExp(`(?:^|; )${name}, value \\S+, gradient (\\S+?)(?:;|$)`, 'u').exec(words)?.[1] ?? ''
        expect(Math.abs(numberIn(inDrawing) - expected)).toBeLessThan(1e-4 * Math.max(1, Math.abs(expected)))
      }
    }
  }
  expect(complaints).toEqual([])
})

test('the way back waits for the prediction; the answer is stored once and opens it', async () => {
  const { page, lab, complaints } = await openLab()
  const step = button(lab, 'Step')
  for (let steps = 1; steps <= 3; steps += 1) await step.click()
  await lab.getByText('The way back waits for your prediction.').waitFor()
  expect(await step.isDisabled()).toBe(true)
  const card = lab.locator('article[data-item="pytorch-tensorflow/Q03-21"]')
  await card.getByText('3, as the second share takes the place of the first').click()
  await card.getByRole('button', { name: /^Check answer/ }).click()
  await card
    .getByRole('status')
    .filter({ hasText: /^Wrong/ })
    .waitFor()
  const { answers } = await app.call<{ answers: number }>('collection.state')
  expect(answers).toBe(1)
  await card.getByRole('button', { name: /^Continue/ }).click()
  for (let steps = 4; steps <= 6; steps += 1) await step.click()
  await lab.getByText('So x now has 6.', { exact: false }).waitFor()
  // Missed, so it is asked once more at the end of the lesson, like every other question.
  await page.getByRole('heading', { name: 'Once more' }).waitFor()
  expect(await page.locator('section[aria-label="Questions on Vertices and edges"]').getByText('1 of 2').count()).toBe(
    1,
  )
  expect(complaints).toEqual([])
})

test('a formula that cannot be read is told in a sentence, and the last one stays', async () => {
  const { lab } = await openLab()
  await write(lab, 'Formula', 'sin(x) * 2')
  expect(await lab.getByRole('alert').innerText()).toContain('“sin” is not known here')
  expect(await lab.getByRole('img').getAttribute('aria-label')).toContain('multiply from x and x')
})

test.each([
  [1280, 'dark'],
  [390, 'dark'],
  [320, 'light'],
] as const)('at %i px, %s, axe finds nothing and nothing is wider than the page', async (width, colorScheme) => {
  const { page, lab, complaints } = await openLab({ viewport: { width, height: 800 }, colorScheme })
  const skip = button(lab, 'Just show me')
  if ((await skip.count()) > 0) await skip.click()
  await write(lab, 'Formula', '(w * x - t) * (w * x - t)')
  await button(lab, 'Run to the end').click()
  // Bars that stick to the window cover other parts of a small page, which axe would count as targets too small.
  await page.evaluate(() => window.scrollTo(0, 0))
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(complaints).toEqual([])
})
