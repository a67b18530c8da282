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
  await visit(page, '/library/pytorch-tensorflow/L11')
  const lab = page.locator('[data-lab="fusion"]')
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
  return violations(page, '[data-lab="fusion"]')
}

const button = (lab: Locator, name: string) => lab.getByRole('button', { name, exact: true })
const start = (length: number, seed = 1) => {
  const next = seededGenerator(`fusion ${seed}`)
  return Array.from({ length }, () => Math.fround(next() * 2 - 1))
}

/** Runs, and waits until a table of counts stands there that is not the one before. */
async function run(lab: Locator): Promise<Record<string, [number, number]>> {
  await button(lab, 'Run both versions').click()
  await button(lab, 'Cancel').waitFor({ state: 'detached', timeout: 60_000 })
  await lab.locator('[data-outcome]').waitFor({ timeout: 60_000 })
  const rows = await lab.getByRole('group', { name: 'Counts, side by side' }).locator('tbody tr').all()
  const cells = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))
  return Object.fromEntries(
    cells.map(([name = '', ...numbers]) => {
      const [before = Number.NaN, after = Number.NaN] = numbers.map((text) => Number(text.replaceAll(',', '')))
      return [name, [before, after] as [number, number]]
    }),
  )
}
/** The first numbers that the last launch of a version wrote, as shown. */
const lastSample = (lab: Locator, version: string) =>
  lab
    .getByRole('list', { name: `${version}, launch by launch` })
    .locator('.sample')
    .last()
    .innerText()
const shown = (numbers: readonly number[]) =>
  `begins ${numbers.map((number) => number.toFixed(3).replace('-', '−')).join(', ')}`

test('before the prediction the program can be changed and not run; after it both versions are counted and timed', async () => {
  const { page, lab, complaints } = await openLesson()
  await button(lab, 'Open the lab').click()
  await lab.locator('[data-open="true"]').waitFor()
  await button(lab, 'A print in the middle').click()
  await button(lab, 'Three small steps').click()
  expect(await button(lab, 'Run both versions').isDisabled()).toBe(true)
  expect(await lab.locator('[data-outcome]').count()).toBe(0)

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

  const n = 1_000_000
  expect(await run(lab)).toEqual({
    'Captured graphs': [0, 1],
    'Kernel launches': [3, 1],
    'Numbers read': [3 * n, n],
    'Numbers written': [3 * n, n],
    'Arithmetic operations': [3 * n, 3 * n],
    'Arrays in memory at once': [3, 2],
  })
  const wanted = start(3).map((x) => {
    const y = Math.fround(Math.fround(x * 2) + 1)
    return Math.fround(y * y)
  })
  expect(await lastSample(lab, 'Op by op')).toBe(shown(wanted))
  expect(await lastSample(lab, 'Fused')).toBe(shown(wanted))
  const words = await lab.locator('[data-outcome]').innerText()
  expect(words).toContain('Both results agree to the bit in all 1,000,000 numbers.')
  expect(words).toMatch(/Measured here just now: [\d.<]+ ms op by op, [\d.<]+ ms fused\./)
  expect(words).toContain('all the same to the bit')
  const spoken = page
    .locator('[aria-live="polite"], [role="status"]')
    .filter({ hasText: /^Fusing made 3 launches into 1/ })
  expect(await spoken.count()).toBe(1)
  expect(await labViolations(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('a program made with the keyboard: a mean stands alone, a print cuts the graph, and what is between merges', async () => {
  const { page, lab, complaints } = await openLab()
  const key = async (name: string) => {
    await button(lab, name).focus()
    await page.keyboard.press('Enter')
  }
  const add = async (label: string) => {
    await lab.getByRole('combobox', { name: 'Step to add' }).selectOption({ label })
    await key('Add step')
  }
  await lab.getByRole('radio', { name: '10,000', exact: true }).check()
  await add('Subtract the mean')
  await add('Double')
  await add('Print the mean if it is above zero')
  await add('Halve')
  // double, add one, square, - mean, double, print, halve; then the square goes and the doubling moves up.
  await key('Remove step 3')
  await key('Move step 4 up')
  const code = await lab.getByRole('region', { name: 'Program' }).locator('li code').allInnerTexts()
  expect(code).toEqual([
    'x = x * 2',
    'x = x + 1',
    'x = x * 2',
    'x = x - mean(x)',
    'if mean(x) > 0: print(mean(x))',
    'x = x * 0.5',
  ])

  const n = 10_000
  const counts = await run(lab)
  // Launches one by one: 3, the mean and the subtraction, the mean to print, the halving.
  expect(counts).toMatchObject({
    'Captured graphs': [0, 2],
    'Kernel launches': [7, 5],
    // The print reads one number back, and so does the subtraction.
    'Numbers read': [7 * n + 2, 5 * n + 2],
    'Numbers written': [5 * n + 2, 3 * n + 2],
    'Arithmetic operations': [7 * n + 2, 7 * n + 2],
  })
  const x = start(n).map((one) => Math.fround(Math.fround(Math.fround(one * 2) + 1) * 2))
  const mean = Math.fround(x.reduce((sum, number) => sum + number, 0) / n)
  const wanted = x.slice(0, 3).map((number) => Math.fround(Math.fround(number - mean) * 0.5))
  expect(await lastSample(lab, 'Fused')).toBe(shown(wanted))
  expect(await lab.getByText('Graph break.').count()).toBe(1)
  expect(await lab.getByText(/^launch [1-5]$/).allInnerTexts()).toEqual(
    ['1', '1', '1', '2', '3', '4', '5'].map((launch) => `launch ${launch}`),
  )

  await button(lab, 'Step through it').first().click()
  expect(await lab.getByText('So far: 1 launch, 10,000 read, 10,000 written').count()).toBe(1)
  await button(lab, 'Next').click()
  expect(await lab.getByText('So far: 2 launches, 20,000 read, 20,000 written').count()).toBe(1)
  await button(lab, 'A matrix product in the middle').click()
  expect(await lab.getByText('What is shown below is of the program before your change.').count()).toBe(1)
  expect(complaints).toEqual([])
})

test('a long run can be cancelled, and leaves nothing behind', async () => {
  const { page, lab, complaints } = await openLab()
  await button(lab, 'A matrix product in the middle').click()
  await lab.getByRole('radio', { name: '4,000,000', exact: true }).check()
  await button(lab, 'Run both versions').click()
  await button(lab, 'Cancel').click()
  await page.getByText('The run was cancelled.').first().waitFor({ state: 'attached' })
  await expect.poll(() => page.workers(), workersEnd).toEqual([])
  expect(await lab.locator('[data-outcome]').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('without workers everything is counted in the page, over fewer numbers, and said so', async () => {
  const { lab, complaints } = await openLab({}, (page) =>
    page.addInitScript(() => Reflect.deleteProperty(window, 'Worker')),
  )
  expect(await run(lab)).toMatchObject({ 'Kernel launches': [3, 1], 'Numbers read': [4_800, 1_600] })
  expect(
    await lab.getByText(/^This browser gives the page no worker, so the run was done over 1,600 numbers/).count(),
  ).toBe(1)
  expect(complaints).toEqual([])
})

test.each(['light', 'dark'] as const)(
  'at 320 px in %s nothing sticks out of the page, and axe is content',
  async (colorScheme) => {
    const { page, lab, complaints } = await openLab({ colorScheme, viewport: { width: 320, height: 800 } })
    await button(lab, 'A mean in the middle').click()
    await lab.getByRole('radio', { name: '10,000', exact: true }).check()
    await run(lab)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(await labViolations(page)).toEqual([])
    expect(complaints).toEqual([])
  },
)
