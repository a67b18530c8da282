import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { testSet } from '../../../src/ui/features/labs/onnx-int8/digits/test-set.ts'
import { readModel } from '../../../src/ui/features/labs/onnx-int8/onnx/read-model.ts'
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

const models = join(import.meta.dirname, '../../../src/ui/features/labs/onnx-int8/models')
const names = ['float32', 'int8'] as const
type Name = (typeof names)[number]
const files = {
  float32: readFileSync(join(models, 'digits-float32.onnx')),
  int8: readFileSync(join(models, 'digits-int8.onnx')),
}

/** The numbers of a file, with 8-bit weights read back as `step * scale`. */
function numbersOf(file: Name) {
  const { constants } = readModel(files[file])
  const named = (name: string) => Array.from(constants.find((tensor) => tensor.name === name)?.values ?? [])
  const weights = (layer: string) => {
    if (file === 'float32') return named(`${layer}_weights`)
    const [scale = Number.NaN] = named(`${layer}_scale`)
    return named(`${layer}_steps`).map((step) => step * scale)
  }
  return {
    hidden: { weights: weights('hidden'), biases: named('hidden_biases') },
    output: { weights: weights('output'), biases: named('output_biases') },
  }
}
const numbers = { float32: numbersOf('float32'), int8: numbersOf('int8') }

/** The network by its formula, in 64 bits: scores = max(0, x V + a) W + b. */
function scoresOf(file: Name, cells: readonly number[]): number[] {
  const layer = (input: readonly number[], { weights, biases }: { weights: number[]; biases: number[] }) =>
    biases.map((bias, unit) =>
      input.reduce((sum, value, k) => sum + value * (weights[k * biases.length + unit] ?? Number.NaN), bias),
    )
  const { hidden, output } = numbers[file]
  return layer(
    layer(cells, hidden).map((value) => Math.max(0, value)),
    output,
  )
}
const best = (scores: readonly number[]) => scores.indexOf(Math.max(...scores))

/** The lesson with its lab still closed. `before` changes the page before the app is loaded. */
async function openLesson(
  before: (page: Page) => Promise<unknown> = async () => {},
  options: BrowserContextOptions = {},
  served = app,
) {
  const { page, complaints } = await openWatched(browser, { reducedMotion: 'reduce', ...options })
  onTestFinished(() => page.context().close())
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const mediaTypes = new Map<string, string | undefined>()
  page.on('response', (response) =>
    mediaTypes.set(extname(new URL(response.url()).pathname), response.headers()['content-type']),
  )
  await before(page)
  await page.goto(served.url)
  await visit(page, '/library/pytorch-tensorflow/L09')
  const lab = page.locator('[data-lab="onnx-int8"]')
  await lab.waitFor()
  return { page, lab, complaints, asked, mediaTypes }
}

const button = (lab: Locator, name: string) => lab.getByRole('button', { name, exact: true })
const outcome = (lab: Locator, of: string) => lab.locator(`[data-outcome="${of}"]`)
const ready = (lab: Locator) => lab.locator('[data-runtime="ready"]').waitFor()
const value = async (cell: Locator) => Number(await cell.getAttribute('data-value'))
const figure = (lab: Locator, what: string) => value(lab.locator(`[data-value-of="${what}"]`))

const cellsOnPad = (lab: Locator) =>
  lab.getByRole('checkbox').evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLInputElement).checked)))
const shownScores = (lab: Locator, file: Name) =>
  lab.locator(`td.${file}`).evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-score'))))

/** The scores in the page, which come from ONNX Runtime, are those of the formula. */
async function expectScores(lab: Locator, file: Name): Promise<void> {
  const wanted = scoresOf(file, await cellsOnPad(lab))
  await expect
    .poll(async () => {
      const shown = await shownScores(lab, file)
      if (shown.length !== wanted.length) return Number.POSITIVE_INFINITY
      return Math.max(...shown.map((score, digit) => Math.abs(score - (wanted[digit] ?? Number.NaN))))
    })
    .toBeLessThan(1e-4)
}

/** What the test computes by itself of the thousand drawings. */
function expectedComparison() {
  const { cells, digits, count } = testSet()
  const drawings = Array.from({ length: count }, (_, index) => Array.from(cells.subarray(index * 64, index * 64 + 64)))
  const scores = {
    float32: drawings.map((one) => scoresOf('float32', one)),
    int8: drawings.map((one) => scoresOf('int8', one)),
  }
  const differences = scores.float32.flatMap((row, at) =>
    row.map((one, k) => Math.abs(one - (scores.int8[at]?.[k] ?? 9))),
  )
  const right = (file: Name) => scores[file].filter((row, at) => best(row) === digits[at]).length
  return {
    right: { float32: right('float32'), int8: right('int8') },
    changed: scores.float32.filter((row, at) => best(row) !== best(scores.int8[at] ?? [])).length,
    largest: Math.max(...differences),
    mean: differences.reduce((sum, one) => sum + one, 0) / differences.length,
  }
}

test('nothing is loaded before the lab opens, and nothing is given away before the prediction', async () => {
  // An app of its own: once the question is answered, the lab asks it no more.
  const fresh = new RunningApp()
  onTestFinished(() => fresh.remove())
  await fresh.start('2026-11-20T09:00:00Z')
  const { page, lab, complaints, asked, mediaTypes } = await openLesson(undefined, undefined, fresh)
  const heavy = () => asked.filter((path) => /onnx|\/ort-|\.wasm/i.test(path))
  expect(heavy()).toEqual([])
  await button(lab, 'Open the lab').click()
  await ready(lab)
  expect(heavy().filter((path) => path.endsWith('.wasm'))).toHaveLength(1)
  expect(heavy().filter((path) => path.endsWith('.onnx'))).toHaveLength(2)

  expect(mediaTypes.get('.wasm')).toBe('application/wasm')

  const sizes = lab.getByRole('group', { name: 'Bytes of the two files' })
  expect(await sizes.locator('tbody tr').nth(0).innerText()).toContain(files.float32.length.toLocaleString('en-GB'))
  expect(await lab.innerText()).not.toContain(files.int8.length.toLocaleString('en-GB'))
  expect(await lab.locator('td.int8').count()).toBe(0)
  expect(await button(lab, 'Compare on 1,000 drawings').count()).toBe(0)
  expect(await button(lab, 'Time both files').count()).toBe(0)
  await expectScores(lab, 'float32')

  // The prediction is answered as any question is; then the rest is there.
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
  expect(await outcome(lab, 'sizes').innerText()).toContain(
    `${((files.int8.length / files.float32.length) * 100).toFixed(1)} %`,
  )
  await expectScores(lab, 'int8')
  expect(complaints).toEqual([])
})

test('sizes and structure are those of the files', async () => {
  const { lab, complaints } = await openLesson()
  await button(lab, 'Just show me').click()
  await ready(lab)
  const rows = await lab.getByRole('group', { name: 'Bytes of the two files' }).locator('tbody tr').allInnerTexts()
  const bytes = rows.map((row) =>
    row
      .split(/\s+/)
      .slice(-4)
      .map((text) => Number(text.replace(',', ''))),
  )
  for (const [at, file] of names.entries()) {
    const [weights = 0, others = 0, structure = 0, total] = bytes[at] ?? []
    expect(total).toBe(files[file].length)
    expect(weights).toBe((64 * 32 + 32 * 10) * (file === 'float32' ? 4 : 1))
    expect(weights + others + structure).toBe(total)
  }

  const operations = () =>
    lab.getByRole('group', { name: 'Operations in the file' }).locator('tbody tr').allInnerTexts()
  const tidy = (lines: string[]) => lines.map((line) => line.replaceAll(/[\s,]+/g, ' ').trim())
  const network = [
    'MatMul cells hidden_weights hidden_sums',
    'Add hidden_sums hidden_biases hidden_values',
    'Relu hidden_values hidden',
    'MatMul hidden output_weights output_sums',
    'Add output_sums output_biases scores',
  ]
  expect(tidy(await operations())).toEqual(network)
  await lab.getByRole('radio', { name: '8 bits' }).check()
  expect(tidy(await operations())).toEqual([
    'DequantizeLinear hidden_steps hidden_scale hidden_weights',
    'DequantizeLinear output_steps output_scale output_weights',
    ...network,
  ])
  const tensors = await lab.getByRole('group', { name: 'Numbers in the file' }).locator('tbody tr').allInnerTexts()
  expect(tensors).toHaveLength(6)
  expect(tensors[0]).toMatch(/hidden_steps\s+8-bit integers\s+64 × 32\s+2,048/)

  for (const layer of ['hidden', 'output'] as const) {
    const cells = lab.locator(`td[data-weights="${layer}_weights"]`)
    const [count, scale = 0, bound = 0, largest = 1, mean = 1] = await Promise.all((await cells.all()).map(value))
    const exact = numbers.float32[layer].weights
    const errors = exact.map((weight, at) => Math.abs(weight - (numbers.int8[layer].weights[at] ?? 9)))
    expect(count).toBe(exact.length)
    expect(scale).toBeCloseTo(Math.max(...exact.map(Math.abs)) / 127, 7)
    expect(bound).toBe(scale / 2)
    expect(largest).toBe(Math.max(...errors))
    expect(largest).toBeLessThanOrEqual(bound * (1 + 1e-12))
    expect(mean).toBeCloseTo(errors.reduce((sum, one) => sum + one, 0) / errors.length, 12)
  }
  expect(complaints).toEqual([])
})

test('a digit is drawn with keys and with the pointer, and ONNX Runtime scores it as the formula does', async () => {
  const { page, lab, complaints } = await openLesson()
  await button(lab, 'Just show me').click()
  await ready(lab)
  await button(lab, 'Clear').click()
  expect(await outcome(lab, 'reading').innerText()).toBe('The pad is empty.')

  // A one with the keyboard: down the fifth column.
  await lab.getByRole('checkbox').first().focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  for (let row = 0; row < 8; row++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  expect((await cellsOnPad(lab)).flatMap((ink, at) => (ink ? [at] : []))).toEqual([4, 12, 20, 28, 36, 44, 52, 60])
  for (const file of names) await expectScores(lab, file)
  expect(await outcome(lab, 'reading').innerText()).toBe('Both files read 1.')
  expect(await page.locator('[aria-live]').allInnerTexts()).toContainEqual(
    expect.stringContaining('Both files read 1.'),
  )

  // A seven with the pointer: along the top; a click on an inked cell clears it.
  const pad = lab.getByRole('group', { name: /^Drawing/ })
  const box = await pad.boundingBox()
  if (!box) throw new Error('the pad is not on the page')
  const point = (row: number, column: number) =>
    [box.x + ((column + 0.5) * box.width) / 8, box.y + ((row + 0.5) * box.height) / 8] as const
  await page.mouse.move(...point(0, 0))
  await page.mouse.down()
  await page.mouse.move(...point(0, 3), { steps: 12 })
  await page.mouse.up()
  expect((await cellsOnPad(lab)).slice(0, 5)).toEqual([1, 1, 1, 1, 1])
  await page.mouse.click(...point(7, 4))
  expect((await cellsOnPad(lab))[60]).toBe(0)
  await page.mouse.click(...point(7, 4))
  expect((await cellsOnPad(lab))[60]).toBe(1)

  for (let digit = 0; digit < 10; digit++) {
    await button(lab, `Example of ${digit}`).click()
    for (const file of names) await expectScores(lab, file)
  }
  expect(complaints).toEqual([])
})

test('the comparison and the times', async () => {
  const { page, lab, complaints } = await openLesson()
  await button(lab, 'Just show me').click()
  await ready(lab)
  await button(lab, 'Compare on 1,000 drawings').click()
  await lab.locator('[data-value-of="from-own"]').waitFor()
  const wanted = expectedComparison()
  const text = (what: string) => lab.locator(`[data-value-of="${what}"]`).innerText()
  expect(await text('right-float32')).toBe(String(wanted.right.float32))
  expect(await text('right-int8')).toBe(String(wanted.right.int8))
  expect(await text('changed')).toBe(String(wanted.changed))
  expect(await figure(lab, 'largest')).toBeCloseTo(wanted.largest, 4)
  expect(await figure(lab, 'mean')).toBeCloseTo(wanted.mean, 4)
  expect(await figure(lab, 'from-own')).toBeLessThan(1e-4)
  expect(await figure(lab, 'bound')).toBeGreaterThan(wanted.largest)
  expect(await lab.getByText('which none exceeds').count()).toBe(1)
  const said = await outcome(lab, 'compare').innerText()
  expect(await page.locator('[aria-live]').allInnerTexts()).toContainEqual(expect.stringContaining(said))

  // A changed reading goes to the pad, where both files say what the list says.
  if (wanted.changed > 0) await button(lab, 'Put it on the pad').first().click()

  for (const drawings of ['1 drawing', '100 drawings']) {
    await lab.getByRole('radio', { name: drawings, exact: true }).check()
    await button(lab, 'Time both files').click()
    await outcome(lab, 'time')
      .filter({ hasText: `At ${drawings} a run` })
      .waitFor()
    for (const file of names) expect(await figure(lab, `ms-${file}`)).toBeGreaterThan(0)
  }
  const before = await outcome(lab, 'time').innerText()
  await lab.getByRole('radio', { name: '1 drawing', exact: true }).check()
  await button(lab, 'Time both files').click()
  await button(lab, 'Cancel').click()
  await button(lab, 'Cancel').waitFor({ state: 'detached' })
  // Cancelled, or done in the same moment; nothing is left running, and nothing half measured is shown.
  const after = await outcome(lab, 'time').innerText()
  expect(after === before || after.startsWith('At 1 drawing a run')).toBe(true)
  await expectScores(lab, 'int8')
  expect(complaints).toEqual([])
})

test('without WebAssembly the lab says so, and everything but the times is there', async () => {
  const { lab, complaints, asked } = await openLesson((page) =>
    page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')),
  )
  await button(lab, 'Just show me').click()
  await lab.getByText('This browser has no WebAssembly').waitFor()
  expect(await button(lab, 'Time both files').isDisabled()).toBe(true)
  for (const file of names) await expectScores(lab, file)
  await button(lab, 'Example of 7').click()
  for (const file of names) await expectScores(lab, file)
  await button(lab, 'Compare on 1,000 drawings').click()
  await lab.locator('[data-value-of="largest"]').waitFor()
  const wanted = expectedComparison()
  expect(await figure(lab, 'largest')).toBeCloseTo(wanted.largest, 4)
  expect(await lab.locator('[data-value-of="changed"]').innerText()).toBe(String(wanted.changed))
  expect(await lab.getByText('computed by this lab’s own TypeScript').count()).toBe(1)
  expect(await lab.locator('[data-weights]').count()).toBe(10)
  expect(asked.filter((path) => path.endsWith('.wasm'))).toEqual([])
  expect(complaints).toEqual([])
})

test('a runtime that does not arrive is told, and can be started again', async () => {
  const { page, lab } = await openLesson((page) => page.route('**/*.wasm', (route) => route.abort()))
  await button(lab, 'Just show me').click()
  await lab.getByText('ONNX Runtime did not start').waitFor()
  for (const file of names) await expectScores(lab, file)
  await page.unroute('**/*.wasm')
  await button(lab, 'Start it again').click()
  await ready(lab)
  expect(await button(lab, 'Time both files').isEnabled()).toBe(true)
})

test.each(['light', 'dark', 'contrast-light', 'contrast-dark'])('axe finds nothing in %s', async (theme) => {
  await app.call('settings.set', { theme })
  const { page, lab, complaints } = await openLesson()
  await showEverything(lab)
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('320 pixels are enough', async () => {
  const { page, lab } = await openLesson(undefined, { viewport: { width: 320, height: 700 } })
  await showEverything(lab)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const cell = await lab.getByRole('checkbox').first().boundingBox()
  expect(cell?.width).toBeGreaterThanOrEqual(24)
})

async function showEverything(lab: Locator): Promise<void> {
  await button(lab, 'Just show me').click()
  await ready(lab)
  await button(lab, 'Compare on 1,000 drawings').click()
  await button(lab, 'Time both files').click()
  await lab.locator('[data-value-of="ms-int8"]').waitFor()
  await lab.locator('[data-value-of="from-own"]').waitFor()
}
