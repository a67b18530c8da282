import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { seededGenerator } from '#domain/text/seeded-generator.ts'
import { violations } from '../../support/axe.ts'
import { openTestBrowser } from '../../support/browser.ts'
import { itemOf } from '../../support/card-driver.ts'
import { RunningApp } from '../../support/running-app.ts'
import { openWatched, visit } from '../../support/watched-page.ts'

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

async function openLesson(
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<unknown> = async () => {},
) {
  const { page, complaints } = await openWatched(browser, { reducedMotion: 'reduce', ...options })
  onTestFinished(() => page.context().close())
  await before(page)
  await page.goto(app.url)
  await visit(page, '/library/pytorch-tensorflow/L10')
  const lab = page.locator('[data-lab="replicas"]')
  await lab.waitFor()
  return { page, lab, complaints }
}
async function openLab(options?: BrowserContextOptions, before?: (page: Page) => Promise<unknown>) {
  const opened = await openLesson(options, before)
  // Once the test of the prediction has answered it, there is nothing left to skip.
  await opened.lab
    .getByRole('button', { name: /^(Just show me|Open the lab)$/ })
    .last()
    .click()
  await opened.lab.locator('[data-open="true"]').waitFor()
  return opened
}
/** A busy worker is given some seconds by the browser before it is ended. */
const workersEnd = { timeout: 20_000 }

/** Axe on the lab, in a window as tall as the page, so that bars that stick to its edges cover nothing. */
async function labViolations(page: Page): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height })
  return violations(page, '[data-lab="replicas"]')
}

const button = (lab: Locator, name: string) => lab.getByRole('button', { name, exact: true })
const choose = (lab: Locator, group: string, name: string) =>
  lab.getByRole('group', { name: group, exact: true }).getByRole('radio', { name, exact: true }).check()

/** The batch of the lab with one feature, as pairs of x and t. */
const batch = (seed: number) =>
  Array.from({ length: 40 }, (_, example) => {
    const next = seededGenerator(`replicas ${seed} ${example}`)
    const x = next() * 2 - 1
    return { x, t: 0.4 + 1.5 * x + (next() - 0.5) * 1.6 }
  })
type Pair = [slope: number, intercept: number]
/** The gradient of half the mean squared error of a line, by its formula. */
function gradient(examples: readonly { x: number; t: number }[], [slope, intercept]: Pair): Pair {
  const mean = (of: (x: number, t: number) => number) =>
    examples.reduce((sum, { x, t }) => sum + of(x, t), 0) / examples.length
  return [mean((x, t) => (slope * x + intercept - t) * x), mean((x, t) => slope * x + intercept - t)]
}
const moved = ([slope, intercept]: Pair, [ds, di]: Pair): Pair => [slope - 0.5 * ds, intercept - 0.5 * di]
const meanOf = (pairs: readonly Pair[], weights: readonly number[]): Pair => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const sum = (at: 0 | 1) => pairs.reduce((so, pair, index) => so + pair[at] * (weights[index] ?? 0), 0) / total
  return [sum(0), sum(1)]
}

/** The rows of the table of gradients: what stands first, then its numbers. */
async function gradients(lab: Locator): Promise<Map<string, number[]>> {
  const rows = await lab.getByRole('group', { name: 'Gradients of the last step' }).locator('tbody tr').all()
  const cells = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))
  return new Map(
    cells.map(([name = '', ...numbers]) => [
      name,
      numbers.filter((text) => text !== '').map((text) => Number.parseFloat(text.replaceAll('−', '-'))),
    ]),
  )
}
const pairOf = (rows: Map<string, number[]>, name: string) => (rows.get(name) ?? []).slice(-2)
function expectPair(found: readonly number[], wanted: Pair) {
  expect(found).toHaveLength(2)
  for (const [index, number] of wanted.entries()) expect(found[index]).toBeCloseTo(number, 5)
}

test('uneven shares and a plain average go astray together; weighting mends it; without any average each goes its own way', async () => {
  const { page, lab, complaints } = await openLesson()
  await button(lab, 'Open the lab').click()
  await lab.locator('[data-open="true"]').waitFor()
  expect(await button(lab, 'Take one step').isDisabled()).toBe(true)
  const item = itemOf((await lab.getAttribute('data-predicts')) ?? '')
  if (item.type !== 'single-choice') throw new Error('the prediction is another question by now')
  const key = item.options.find(({ correct }) => correct)?.text ?? ''
  await lab.locator('label', { hasText: key }).locator('input').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await lab
    .getByRole('status')
    .filter({ hasText: /^Correct/ })
    .first()
    .waitFor()

  const examples = batch(1)
  const sizes = [28, 4, 4, 4]
  const shares = [examples.slice(0, 28), examples.slice(28, 32), examples.slice(32, 36), examples.slice(36)]
  const origin: Pair = [0, 0]
  const own = shares.map((share) => gradient(share, origin))
  const whole = gradient(examples, origin)
  const plain = meanOf(own, [1, 1, 1, 1])

  await button(lab, 'Take one step').click()
  const rows = await gradients(lab)
  for (const [index, pair] of own.entries()) expectPair(pairOf(rows, `Replica ${index + 1}`), pair)
  expectPair(pairOf(rows, 'Plain average'), plain)
  expectPair(pairOf(rows, 'Whole batch'), whole)
  const miss = Math.max(Math.abs(plain[0] - whole[0]), Math.abs(plain[1] - whole[1]))
  expect(rows.get('Largest difference')?.[0]).toBeCloseTo(miss, 4)
  const outcome = lab.locator('[data-outcome]')
  expect(await outcome.innerText()).toContain('The 4 replicas are equal to the bit, and they are up to')
  expect(await page.getByText(/^After 1 step: the averaged gradient misses/).count()).toBe(2)

  await choose(lab, 'What is done with the gradients', 'Weighted by share')
  expect(await outcome.count()).toBe(0)
  await button(lab, 'Take 20 steps').click()
  let at: Pair = origin
  for (let step = 0; step < 19; step++) at = moved(at, gradient(examples, at))
  const mended = await gradients(lab)
  expectPair(pairOf(mended, 'Weighted average'), gradient(examples, at))
  expectPair(
    meanOf(
      shares.map((share) => gradient(share, at)),
      sizes,
    ),
    gradient(examples, at),
  )
  expect(mended.get('Largest difference')?.[0]).toBeLessThan(1e-12)
  expect(await outcome.innerText()).toContain('they stand where a single model on the whole batch stands')
  const end = moved(at, gradient(examples, at))
  expect(await outcome.getByRole('img').getAttribute('aria-label')).toContain(
    `all replicas end at slope ${end[0].toFixed(6)}, intercept ${end[1].toFixed(6)}`,
  )

  await choose(lab, 'What is done with the gradients', 'No average')
  await button(lab, 'Take 20 steps').click()
  const ends = shares.map((share) => {
    let here: Pair = origin
    for (let step = 0; step < 20; step++) here = moved(here, gradient(share, here))
    return here
  })
  const apart = Math.max(
    ...ends.flatMap((one) => ends.map((other) => Math.max(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1])))),
  )
  expect(await outcome.innerText()).toContain(`The replicas lie up to ${apart.toFixed(4)} apart`)
  expect(await labViolations(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('equal shares need no weighting, for any number of replicas that divides the batch', async () => {
  const { lab, complaints } = await openLab()
  await choose(lab, 'Shares', 'Equal')
  for (const replicas of ['2', '5', '8']) {
    await choose(lab, 'Replicas', replicas)
    await button(lab, 'Take one step').click()
    const rows = await gradients(lab)
    expectPair(pairOf(rows, 'Plain average'), gradient(batch(1), [0, 0]))
    expect(rows.get('Largest difference')?.[0]).toBeLessThan(1e-12)
  }
  await choose(lab, 'Replicas', '1')
  await button(lab, 'Take one step').click()
  expect(await lab.locator('[data-outcome]').innerText()).toContain('there is nothing to average')
  expect(complaints).toEqual([])
})

test('the model adds up the learner’s numbers', async () => {
  const { lab, complaints } = await openLab()
  const field = (name: string) => lab.getByRole('spinbutton', { name, exact: true })
  for (const [name, number] of [
    ['Examples a step', '64'],
    ['Computing an example, ms', '2'],
    ['Weights, millions', '25'],
    ['Network, GB/s', '10'],
    ['Delay of a message, ms', '0.1'],
  ] as const) {
    await field(name).fill(number)
    await field(name).blur()
  }
  await lab.getByText('The model in numbers, 1 to 8 replicas').click()
  const rows = await lab.getByRole('group', { name: 'The model in numbers' }).locator('tbody tr').allInnerTexts()
  for (const [index, row] of rows.entries()) {
    const n = index + 1
    const computing = Math.ceil(64 / n) * 2
    const averaging = 2 * (n - 1) * (0.1 + 100 / n / 10)
    const numbers = row
      .split(/\s+/)
      .filter((text) => /^[\d.]+$/.test(text))
      .map(Number)
    expect(numbers[1]).toBeCloseTo(computing, 1)
    expect(Math.abs((numbers[2] ?? 0) - averaging)).toBeLessThanOrEqual(averaging * 0.005 + 1e-9)
    expect(numbers[4]).toBeCloseTo(128 / (computing + averaging), 2)
  }
  await field('Network, GB/s').fill('-3')
  await field('Network, GB/s').blur()
  expect(await field('Network, GB/s').inputValue()).toBe('10')
  expect(complaints).toEqual([])
})

test('workers as replicas are timed, agree with one worker on the whole batch, and are gone afterwards', async () => {
  const { page, lab, complaints } = await openLab()
  const measure = lab.getByRole('button', { name: /^Measure 1 to \d workers$/ })
  const most = Number((await measure.innerText()).match(/\d/g)?.at(-1))
  await measure.click()
  await lab.locator('[data-measured]').waitFor({ timeout: 120_000 })
  expect(await lab.locator('[data-measured]').innerText()).toMatch(
    /Every averaged gradient agrees .* to within (0|\d\.\de−1\d)\.$/,
  )
  const rows = lab.getByRole('group', { name: 'Measured with workers' }).locator('tbody tr')
  expect(await rows.count()).toBe(most)
  await expect.poll(() => page.workers(), workersEnd).toEqual([])

  await measure.click()
  await button(lab, 'Cancel').click()
  await page.getByText('Measuring was cancelled.').first().waitFor({ state: 'attached' })
  await expect.poll(() => page.workers(), workersEnd).toEqual([])
  expect(await labViolations(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('without workers the measuring says so and the rest goes on', async () => {
  const { lab, complaints } = await openLab({}, (page) =>
    page.addInitScript(() => Reflect.deleteProperty(window, 'Worker')),
  )
  await lab.getByRole('button', { name: /^Measure/ }).click()
  await lab.getByText(/^This browser gives the page no workers/).waitFor()
  await button(lab, 'Take one step').click()
  expect(await lab.locator('[data-outcome]').count()).toBe(1)
  expect(complaints).toEqual([])
})

test.each(['light', 'dark'] as const)(
  'at 320 px in %s nothing sticks out of the page, and axe is content',
  async (colorScheme) => {
    const { page, lab, complaints } = await openLab({ colorScheme, viewport: { width: 320, height: 800 } })
    await button(lab, 'Take 20 steps').click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(await labViolations(page)).toEqual([])
    expect(complaints).toEqual([])
  },
)
