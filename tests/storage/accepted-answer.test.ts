import { afterEach, beforeEach, expect, test } from 'vitest'
import { rate } from '#application/study/rate.ts'
import { StudyBench } from '../support/study-bench.ts'

let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(5)
})
afterEach(() => bench.remove())

test('an accepted answer stays accepted when it is rated anew, unless as not recalled', () => {
  const { answerId, verdict } = bench.answer('sample/Q4', false)
  expect(verdict.outcome).toBe('wrong')
  const rated = (rating: 1 | 2 | 3 | 4, accept: boolean) => rate(bench.context, { answerId, rating, accept }).value
  expect(rated(3, true)).toMatchObject({ rating: 3, verdict: { outcome: 'correct' } })
  expect(rated(4, false)).toMatchObject({ rating: 4, verdict: { outcome: 'correct' } })
  expect(rated(1, false)).toMatchObject({ rating: 1, verdict: { outcome: 'wrong' } })
})
