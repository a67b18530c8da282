import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desktop, startDesktop } from '../support/electron-double/start-desktop.ts'

let home = ''
let desktop: Desktop
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'lectern-desktop-onnx-'))
  desktop = startDesktop(home)
})
afterAll(async () => {
  await desktop?.stop()
  rmSync(home, { recursive: true, force: true })
})

it('in the desktop shell a worker of our own starts ONNX Runtime, and nothing leaves the page', async () => {
  const page = await desktop.page()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  const mediaTypes: (string | undefined)[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.wasm')) mediaTypes.push(response.headers()['content-type'])
  })
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.evaluate(() => {
    location.hash = '/library/pytorch-tensorflow/L09'
  })
  const lab = page.locator('[data-lab="onnx-int8"]')
  await lab.getByRole('button', { name: 'Just show me' }).click()
  await lab.locator('[data-runtime="ready"]').waitFor()
  await lab.getByRole('button', { name: 'Compare on 1,000 drawings' }).click()
  const fromOwn = lab.locator('[data-value-of="from-own"]')
  await fromOwn.waitFor()
  expect(Number(await fromOwn.getAttribute('data-value'))).toBeLessThan(1e-4)
  expect(mediaTypes).toEqual(['application/wasm'])
  expect(complaints).toEqual([])
  expect(desktop.notes('network')).toEqual([])
  expect(desktop.notes('protocol-error')).toEqual([])
})
