import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY_MS, StudyBench } from '#tests/support/study-bench.ts'
import { today } from '../study/today.ts'
import { progressSummary } from './summary.ts'

const ITEMS = 30
const HOUR_MS = DAY_MS / 24
let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(ITEMS)
})
afterEach(() => bench.remove())

/** A day's work: Lectern is opened, and ten questions are answered. */
function study(): void {
  today(bench.context)
  for (let index = 0; index < 10; index++) bench.answer(`sample/Q${index}`, false)
}
const streak = () => {
  today(bench.context)
  return progressSummary(bench.context).week.streakDays
}

test('days in a row make a streak', () => {
  for (let day = 0; day < 3; day++) {
    study()
    bench.nowMs += DAY_MS
  }
  expect(streak()).toBe(3)
})

test('days on which Lectern was not even opened end it, where something was due', () => {
  for (let day = 0; day < 3; day++) {
    study()
    bench.nowMs += DAY_MS
  }
  bench.nowMs += 4 * DAY_MS
  expect(streak()).toBe(0)
  study()
  expect(streak()).toBe(1)
})

test('a date that is crossed in flight costs nothing', () => {
  bench.zone = 'America/Los_Angeles'
  study()
  bench.nowMs += DAY_MS
  study()
  const before = today(bench.context).studyDay
  bench.nowMs += 20 * HOUR_MS
  bench.zone = 'Pacific/Auckland'
  expect(today(bench.context).studyDay).toBe(before + 2)
  study()
  expect(streak()).toBe(3)
})
