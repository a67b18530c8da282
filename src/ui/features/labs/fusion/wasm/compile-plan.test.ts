import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareResults } from '../engine/compare-results.ts'
import { runPlan } from '../engine/run-plan.ts'
import { startingArray } from '../engine/starting-array.ts'
import { planFused, planOneByOne } from '../graph/plan.ts'
import { trace } from '../graph/trace.ts'
import { mostSteps, type StepKind, stepKinds } from '../program/steps.ts'
import { compilePlan } from './compile-plan.ts'
import { loadPlan } from './load-plan.ts'

const programs = fc.array(fc.constantFrom(...stepKinds), { minLength: 1, maxLength: mostSteps })

test('machine code of either plan gives what the counting machine gives, to the bit, however often it runs', async () => {
  await fc.assert(
    fc.asyncProperty(programs, fc.integer({ min: 1, max: 12 }), fc.nat(1_000), async (steps, rows, seed) => {
      const start = startingArray(rows * 16, seed)
      const traced = trace(steps)
      for (const plan of [planOneByOne(traced), planFused(traced)]) {
        const counted = runPlan(plan, start)
        const printed = counted.happened.flatMap((one) => (one.kind === 'print' && one.printed ? [one.number] : []))
        const compiled = await loadPlan(await compilePlan(plan), start)
        for (let run = 0; run < 2; run++) {
          expect(compiled.run()).toEqual(printed)
          expect(compareResults(compiled.result(), counted.result)).toMatchObject({ different: 0 })
        }
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a place in memory is handed on, so that a long chain needs three arrays and a merged one two', async () => {
  const steps: StepKind[] = ['double', 'add-one', 'relu', 'halve', 'square', 'add-start']
  const start = startingArray(64, 1)
  expect((await loadPlan(await compilePlan(planOneByOne(trace(steps))), start)).arrays).toBe(3)
  expect((await loadPlan(await compilePlan(planFused(trace(steps))), start)).arrays).toBe(2)
})
