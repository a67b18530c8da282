import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type EffectScope, effectScope } from 'vue'
import type { LabResult } from './engine/run-lab.ts'
import type { StepKind } from './program/steps.ts'
import { useFusionRun } from './useFusionRun.ts'

const order = { steps: ['double'] as StepKind[], length: 1_600, seed: 1 }
let scope: EffectScope
beforeEach(() => {
  // A browser that gives the page no worker; what a worker does is driven in real Chromium.
  vi.stubGlobal('Worker', undefined)
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})
function open() {
  const finished: LabResult[] = []
  scope = effectScope()
  const run = scope.run(() => useFusionRun((result) => finished.push(result)))
  if (!run) throw new Error('There is no scope.')
  return { ...run, finished }
}

test('regression: without a worker a run that fails says so', async () => {
  const { run, running, trouble, finished } = open()
  // A step that no machine knows.
  run({ ...order, steps: ['nothing-known' as StepKind] })
  await vi.waitFor(() => expect(running.value).toBe(false))
  expect(trouble.value).toMatch(/^The run ended early, and nothing of it is shown: /)
  expect(finished).toEqual([])
})

test('regression: without a worker a run that was cancelled, or that another has followed, comes to nothing', async () => {
  const { run, cancel, result, finished } = open()
  run({ ...order, seed: 7 })
  cancel()
  run(order)
  await vi.waitFor(() => expect(finished).toHaveLength(1))
  expect(result.value?.seed).toBe(1)
})
