import { expect, test } from 'vitest'
import { nextForm } from './next-form.ts'
import type { AssessmentPlan } from './plan.ts'
import { isLate, timeLeftMs } from './time-limit.ts'

const plan = {
  retryDays: 3,
  forms: [
    { form: 'A', uids: ['c/1'] },
    { form: 'B', uids: ['c/2'] },
  ],
} as unknown as AssessmentPlan
const a = { form: 'A', handedInDay: 100 }

test('form by form: the first at once, the other three study days after handing in, then none', () => {
  expect(nextForm(plan, [], 100)).toEqual({ state: 'ready', form: 'A' })
  expect(nextForm(plan, [{ form: 'A', handedInDay: null }], 100)).toEqual({ state: 'open', form: 'A' })
  expect(nextForm(plan, [a], 102)).toEqual({ state: 'waiting', form: 'B', fromDay: 103 })
  expect(nextForm(plan, [a], 103)).toEqual({ state: 'ready', form: 'B' })
  expect(nextForm(plan, [a, { form: 'B', handedInDay: null }], 200)).toEqual({ state: 'open', form: 'B' })
  expect(nextForm(plan, [a, { form: 'B', handedInDay: 200 }], 300)).toEqual({ state: 'used-up' })
})

test('time runs by the clock, and only what comes after the end is late', () => {
  const limit = { startedMs: 1_000, limitMs: 60_000 }
  expect(timeLeftMs(limit, 31_000)).toBe(30_000)
  expect(timeLeftMs(limit, 71_000)).toBe(-10_000)
  expect([isLate(limit, 61_000), isLate(limit, 61_001)]).toEqual([false, true])
  expect(timeLeftMs({ startedMs: 1_000, limitMs: null }, 9e9)).toBeNull()
  expect(isLate({ startedMs: 1_000, limitMs: null }, 9e9)).toBe(false)
})
