import { expect, test } from 'vitest'
import type { Progress } from './messages.ts'
import { beginRecord, comparedWithTwin, heldOutAccuracy, withProgress } from './run-record.ts'
import { defaultSettings } from './settings.ts'

const progress = (losses: number[]): Progress => ({
  step: losses.length,
  losses,
  entries: [{ epoch: 1, heldOutLoss: 0.4, heldOutRight: 87, weights: [] }],
  regions: new Float32Array(),
})

const finished = (number: number, losses: number[], seed = 1) =>
  withProgress(beginRecord(number, { ...defaultSettings, seed }), progress(losses), 'finished')

test('a record grows by what is reported and counts its halts', () => {
  const begun = beginRecord(1, defaultSettings)
  expect(heldOutAccuracy(begun)).toBeNull()
  const halted = withProgress(withProgress(begun, progress([0.7]), 'paused'), progress([0.6, 0.5]), 'finished')
  expect(halted).toMatchObject({ losses: [0.7, 0.6, 0.5], halts: 1, state: 'finished' })
  expect(heldOutAccuracy(halted)).toBeCloseTo(0.87)
})

test('runs with the same settings are compared number by number, as far as both go', () => {
  const first = finished(1, [0.7, 0.6, 0.5])
  const other = finished(2, [0.7, 0.1], 2)
  expect(comparedWithTwin(first, [first, other])).toBeNull()
  expect(comparedWithTwin(other, [first, other])).toBeNull()
  const twin = finished(3, [0.7, 0.6])
  expect(comparedWithTwin(twin, [first, other, twin])).toEqual({ with: 1, same: true, losses: 2 })
  const off = finished(4, [0.7, 0.6, 0.5 + 2 ** -53])
  expect(comparedWithTwin(off, [first, other, off])).toEqual({ with: 1, same: false, losses: 3 })
})
