import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import { openTestBrowser } from '../../support/browser.ts'
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

const lesson = '/library/pytorch-tensorflow/L07'

/** The lab, opened without predicting. `before` changes the page before the app is loaded. */
async function openLab(before: (page: Page) => Promise<void> = async () => {}) {
  const { page, complaints } = await openWatched(browser, { reducedMotion: 'reduce' })
  onTestFinished(() => page.context().close())
  await before(page)
  await page.goto(app.url)
  await visit(page, lesson)
  const lab = page.locator('[data-lab="train-in-page"]')
  await lab.waitFor()
  // Once the test of the prediction has answered it, there is nothing left to skip.
  await lab
    .getByRole('button', { name: /^(Just show me|Open the lab)$/ })
    .last()
    .click()
  await lab.getByRole('button', { name: 'Train', exact: true }).waitFor()
  return { page, lab, complaints }
}

const button = (lab: Locator, name: string) => lab.getByRole('button', { name, exact: true })
const outcome = (lab: Locator) => lab.locator('[data-outcome]')

/** The tensor of a layer as the heat table shows it, row by row. */
async function shownTensor(lab: Locator, layer: string, tensor: string): Promise<number[][]> {
  const panel = lab.getByRole('region', { name: 'Tensors at this moment' })
  await panel.getByRole('group', { name: 'Layer', exact: true }).getByRole('radio', { name: layer }).check()
  await panel.getByRole('combobox', { name: 'Tensor' }).selectOption({ label: tensor })
  const texts = await panel
    .getByRole('group', { name: `${tensor} of ${layer}` })
    .locator('tbody tr')
    .all()
  return Promise.all(
    texts.map(async (row) =>
      (await row.locator('td').allInnerTexts()).map((text) => Number(text.replace('−', '-').replace('e−', 'e-'))),
    ),
  )
}

/** inputs · weights + biases, row by row. */
function sums(inputs: number[][], weights: number[][], biases: number[]): number[][] {
  return inputs.map((row) =>
    biases.map((bias, unit) => row.reduce((sum, x, k) => sum + x * (weights[k]?.[unit] ?? 0), bias)),
  )
}

function expectClose(shown: number[][], wanted: number[][], within: number): void {
  expect(shown.map((row) => row.length)).toEqual(wanted.map((row) => row.length))
  const off = shown.flatMap((row, r) => row.map((value, c) => Math.abs(value - (wanted[r]?.[c] ?? Number.NaN))))
  expect(Math.max(...off)).toBeLessThan(within)
}

test('before the prediction is answered the lab can be set up and not run', async () => {
  const { page, complaints } = await openWatched(browser)
  onTestFinished(() => page.context().close())
  await page.goto(app.url)
  await visit(page, lesson)
  const lab = page.locator('[data-lab="train-in-page"]')
  await button(lab, 'Open the lab').click()
  expect(await button(lab, 'Train').isDisabled()).toBe(true)
  expect(await button(lab, 'Begin halted').isDisabled()).toBe(true)
  await lab.getByLabel('Puzzle').selectOption({ label: 'Two spirals' })
  await lab.getByLabel('Units per layer').selectOption('4')
  await lab.getByText('The same run in Python').click()
  const program = lab.getByRole('group', { name: 'Program' })
  expect(await program.innerText()).toContain('nn.Linear(4, 4), nn.ReLU()')
  await lab.getByRole('radio', { name: 'TensorFlow with Keras' }).check()
  expect(await program.innerText()).toContain("Dense(4, activation='relu')")

  const card = lab.locator('article[data-item="pytorch-tensorflow/Q07-20"]')
  await card.getByText('They lie on one another').click()
  await page.keyboard.press('Enter')
  await card
    .getByRole('status')
    .filter({ hasText: /^Correct/ })
    .waitFor()
  expect(await button(lab, 'Train').isEnabled()).toBe(true)
  expect(complaints).toEqual([])
})

test('the loss falls, and a run that is halted, stepped and continued repeats it to the last bit', async () => {
  const { page, lab, complaints } = await openLab()
  await button(lab, 'Train').click()
  await outcome(lab).filter({ hasText: 'Run 1 finished' }).waitFor()
  const [, from, to, right] =
    /fell from ([\d.]+) to ([\d.]+), and (\d+) of 100/.exec(await outcome(lab).innerText())?.map(Number) ?? []
  expect(to).toBeLessThan((from ?? 0) / 2)
  expect(right).toBeGreaterThanOrEqual(90)
  // The same outcome, said by the one live region.
  expect(await page.locator('[aria-live]').allInnerTexts()).toContainEqual(expect.stringContaining('Run 1 finished'))

  // The board draws what was logged: the table ends where the sentence ends.
  await lab.getByRole('radio', { name: 'Held-out accuracy' }).check()
  const board = lab.getByRole('region', { name: 'Board' })
  await board.getByRole('button', { name: 'View as table' }).click()
  const last = await board.locator('tbody tr').last().innerText()
  expect(last).toMatch(new RegExp(`^600\\s+${((right ?? 0) / 100).toFixed(3)}`))
  await board.getByRole('button', { name: 'View as chart' }).click()

  // Weights that start close together move apart.
  const rows = await lab.getByRole('region', { name: 'Histogram of weights' }).locator('tbody tr').allInnerTexts()
  const deviations = rows.map((row) => Number(row.trim().split(/\s+/).at(-1)))
  expect(deviations.at(-1)).toBeGreaterThan(deviations[0] ?? 0)

  await lab.getByLabel('Halt after batch').fill('300')
  await button(lab, 'Train').click()
  await lab.getByRole('heading', { name: 'Halted after batch 300, epoch 31' }).waitFor()
  await button(lab, 'Step one batch').click()
  await lab.getByRole('heading', { name: 'Halted after batch 301, epoch 31' }).waitFor()
  await button(lab, 'Continue').click()
  await outcome(lab).filter({ hasText: 'Run 2 finished' }).waitFor()
  expect(await outcome(lab).innerText()).toContain(
    'Its 600 losses are those of run 1, equal to the last bit, although it was halted',
  )
  await lab.getByRole('radio', { name: 'Loss per batch' }).check()
  const paths = await board
    .locator('path[data-run]')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('d')))
  expect(paths).toHaveLength(2)
  expect(paths[0]).toBe(paths[1])

  await lab.getByLabel('Halt after batch').fill('')
  await lab.getByLabel('Seed').fill('2')
  await button(lab, 'Train').click()
  await outcome(lab).filter({ hasText: 'Run 3 finished' }).waitFor()
  expect(await outcome(lab).innerText()).not.toContain('equal to the last bit')
  // As tall as the page: under the bar at the top a field is half covered wherever one has scrolled to.
  await page.setViewportSize({ width: 1280, height: 12_000 })
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('a halted run shows tensors that agree with arithmetic done here, and moves as its gradients say', async () => {
  const { page, lab, complaints } = await openLab()
  await lab.getByLabel('Hidden layers').selectOption('2')
  await lab.getByLabel('Units per layer').selectOption('4')
  await lab.getByLabel('Halt after batch').fill('25')
  await button(lab, 'Train').click()
  await lab.getByRole('heading', { name: 'Halted after batch 25, epoch 3' }).waitFor()

  for (const layer of ['Hidden 1', 'Hidden 2', 'Output']) {
    const inputs = await shownTensor(lab, layer, 'Inputs')
    const weights = await shownTensor(lab, layer, 'Weights')
    const [biases = []] = await shownTensor(lab, layer, 'Biases')
    const activations = await shownTensor(lab, layer, 'Activations')
    expect(inputs).toHaveLength(20)
    const activate = (sum: number) => (layer === 'Output' ? 1 / (1 + Math.exp(-sum)) : Math.max(0, sum))
    const wanted = sums(inputs, weights, biases).map((row) => row.map(activate))
    // Numbers are shown with four decimals.
    expectClose(activations, wanted, 0.001)
    const facts = await lab.getByRole('region', { name: 'Tensors at this moment' }).locator('dl').innerText()
    expect(facts).toContain(layer === 'Output' ? '(20, 1)' : '(20, 4)')
    const shownMean = Number(/Mean\s+([−\d.]+)/.exec(facts)?.[1]?.replace('−', '-'))
    const all = activations.flat()
    expect(shownMean).toBeCloseTo(all.reduce((sum, one) => sum + one, 0) / all.length, 3)
  }

  const before = await shownTensor(lab, 'Hidden 1', 'Weights')
  const gradients = await shownTensor(lab, 'Hidden 1', 'Gradients of the weights')
  // As tall as the page: under the bar at the top a field is half covered wherever one has scrolled to.
  await page.setViewportSize({ width: 1280, height: 12_000 })
  expect(await violations(page)).toEqual([])
  await button(lab, 'Step one batch').click()
  await lab.getByRole('heading', { name: 'Halted after batch 26, epoch 3' }).waitFor()
  const after = await shownTensor(lab, 'Hidden 1', 'Weights')
  const moved = before.map((row, r) => row.map((weight, c) => weight - 0.3 * (gradients[r]?.[c] ?? Number.NaN)))
  expectClose(after, moved, 0.0002)
  expect(after).not.toEqual(before)
  expect(complaints).toEqual([])
})

test('cancelling ends a run at once, keeps its curve and leaves the lab ready', async () => {
  const { lab, complaints } = await openLab()
  await lab.getByLabel('Epochs').fill('400')
  await lab.getByLabel('Pace').selectOption({ label: 'Slow enough to watch' })
  await button(lab, 'Train').click()
  await lab
    .locator('li[data-run="1"][data-state="running"]')
    .filter({ hasText: /batch [1-9]/ })
    .waitFor()
  await button(lab, 'Cancel').press('Enter')
  // No waiting: the page does not ask the worker.
  expect(await outcome(lab).innerText()).toMatch(/^Run 1 was cancelled after \d+ of 4000 batches\./)
  expect(await lab.locator('li[data-run="1"]').getAttribute('data-state')).toBe('cancelled')
  expect(await lab.getByRole('progressbar').count()).toBe(0)
  expect(await button(lab, 'Train').evaluate((element) => element === document.activeElement)).toBe(true)
  const stood = await lab.locator('li[data-run="1"]').innerText()

  await lab.getByLabel('Epochs').fill('5')
  await button(lab, 'Train').press('Enter')
  await outcome(lab).filter({ hasText: 'Run 2 finished' }).waitFor()
  expect(await lab.locator('li[data-run="1"]').innerText()).toBe(stood)

  // A halted run can be cancelled too, and one that logged nothing leaves nothing.
  await button(lab, 'Begin halted').click()
  await lab.getByRole('heading', { name: 'Halted after batch 0, epoch 1' }).waitFor()
  await button(lab, 'Cancel').click()
  expect(await outcome(lab).innerText()).toContain('left nothing on the board')
  expect(await lab.getByRole('region', { name: 'Tensors at this moment' }).count()).toBe(0)
  expect(await lab.locator('li[data-run]').count()).toBe(2)

  await button(lab, 'Remove run 1').click()
  expect(await lab.locator('li[data-run]').count()).toBe(1)
  expect(complaints).toEqual([])
})

test('a pause stops between two batches, and the keyboard alone leads through', async () => {
  const { page, lab, complaints } = await openLab()
  await lab.getByLabel('Epochs').fill('400')
  await lab.getByLabel('Pace').selectOption({ label: 'Slow enough to watch' })
  await button(lab, 'Train').focus()
  await page.keyboard.press('Enter')
  await button(lab, 'Pause').waitFor()
  await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Pause')
  await page.keyboard.press('Enter')
  await lab.getByRole('heading', { name: /^Halted after batch \d+/ }).waitFor()
  await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Continue')
  const stood = await lab.locator('li[data-run="1"]').innerText()
  await page.waitForTimeout(300)
  expect(await lab.locator('li[data-run="1"]').innerText()).toBe(stood)
  expect(complaints).toEqual([])
})

test('a learning rate that is far too large is told apart from a fault', async () => {
  const { lab, complaints } = await openLab()
  await lab.getByLabel('Hidden layers').selectOption('3')
  await lab.getByLabel('Units per layer').selectOption('16')
  await lab.getByLabel('Learning rate').selectOption('30')
  await button(lab, 'Train').click()
  await outcome(lab).waitFor()
  expect(await outcome(lab).innerText()).toMatch(/^Run 1 (blew up|finished)/)
  await lab.getByLabel('Epochs').fill('0')
  expect(await lab.getByText('Epochs must be a whole number from 1 to 400.').isVisible()).toBe(true)
  expect(await button(lab, 'Train').isDisabled()).toBe(true)
  expect(complaints).toEqual([])
})

test('a browser without workers is told so, and the rest stays', async () => {
  const { lab, complaints } = await openLab((page) =>
    page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker')).then(() => undefined),
  )
  await button(lab, 'Train').click()
  expect(await outcome(lab).innerText()).toMatch(/^This browser offers no workers/)
  expect(await lab.getByRole('region', { name: 'Decision regions' }).isVisible()).toBe(true)
  expect(complaints).toEqual([])
})

test('a worker that does not load is told, and Train tries again', async () => {
  const { page, lab, complaints } = await openLab()
  await page.route('**/train.worker-*.js', (route) => route.abort())
  await button(lab, 'Train').click()
  await outcome(lab).filter({ hasText: 'Training stopped because the worker failed.' }).waitFor()
  expect(await lab.locator('li[data-run]').count()).toBe(0)
  // The browser itself notes the file that was held back; nothing was thrown.
  expect(complaints.filter((line) => !line.includes('ERR_FAILED'))).toEqual([])
  await page.unroute('**/train.worker-*.js')
  await lab.getByLabel('Epochs').fill('3')
  await button(lab, 'Train').click()
  await outcome(lab).filter({ hasText: 'finished' }).waitFor()
})
