import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DesktopBridge } from '#contract/desktop-bridge.ts'
import { printAndTell } from './printAndTell.ts'
import { toasts } from './toasts.ts'

beforeEach(() => {
  vi.useFakeTimers()
  toasts.value = []
})
afterEach(() => {
  vi.useRealTimers()
  delete window.lecternBridge
})
function onDesktop(savePdf: DesktopBridge['savePdf']): void {
  window.lecternBridge = { call: () => new Promise(() => {}), onChanged: () => () => {}, savePdf }
}
const said = () => toasts.value.map(({ text }) => text)

test('regression: what became of a file is said, whichever page it was made from', async () => {
  onDesktop(async () => ({ kind: 'saved', name: 'Lectern Placement.pdf' }))
  await printAndTell('Placement')
  expect(said()).toEqual(['Saved as Lectern Placement.pdf.'])
  onDesktop(async () => ({ kind: 'failed', message: 'The disk is full.' }))
  await printAndTell('Placement')
  expect(said()).toEqual(['The disk is full.'])
})

test('a dialog that was closed needs no word', async () => {
  onDesktop(async () => ({ kind: 'cancelled' }))
  await printAndTell('Placement')
  expect(said()).toEqual([])
})

test('regression: a shell that does not answer rejects nothing', async () => {
  onDesktop(() => Promise.reject(new Error('No handler.')))
  await printAndTell('Placement')
  expect(said()).toEqual(['The page could not be printed. Nothing else was touched; try again.'])
})
