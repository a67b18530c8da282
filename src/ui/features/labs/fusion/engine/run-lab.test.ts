import { afterEach, expect, test, vi } from 'vitest'
import { runLab } from './run-lab.ts'

const order = { steps: ['double', 'add-one', 'print-mean', 'square'], length: 1_600, seed: 5 } as const
afterEach(() => vi.unstubAllGlobals())

test('a run counts both versions, checks them against each other and times them', async () => {
  const phases: string[] = []
  const { eager, fused, agreement, timed, graphs } = await runLab(
    order,
    () => performance.now(),
    (phase, share) => {
      phases.push(phase)
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThanOrEqual(1)
    },
  )
  expect([eager.totals.launches, fused.totals.launches, graphs]).toEqual([4, 3, 2])
  expect(agreement).toEqual({ compared: 1_600, different: 0, largestDifference: 0 })
  expect(timed?.agreement).toEqual({ compared: 3_200, different: 0, largestDifference: 0 })
  expect(timed?.eager.medianMs).toBeGreaterThan(0)
  expect(new Set(phases)).toEqual(new Set(['counting', 'timing']))
})

test('the same order gives the same numbers, whoever asks', async () => {
  const once = await runLab(order, null, () => {})
  expect(await runLab(order, null, () => {})).toEqual(once)
  expect(await runLab({ ...order, seed: 6 }, null, () => {})).not.toEqual(once)
})

test('without WebAssembly everything is counted and nothing timed', async () => {
  vi.stubGlobal('WebAssembly', undefined)
  const { eager, timed } = await runLab(
    order,
    () => performance.now(),
    () => {},
  )
  expect(eager.totals.launches).toBe(4)
  expect(timed).toBeNull()
})
