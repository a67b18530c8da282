import { afterEach, beforeEach, expect, test } from 'vitest'
import { StudyBench } from '#tests/support/study-bench.ts'
import { everywhere } from './everywhere.ts'

let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(20)
})
afterEach(() => bench.remove())
const found = (text: string) => everywhere(bench.context, { text, limit: 20 }).map(({ title }) => title)

test('finds lessons by title and questions by their words', () => {
  expect(found('lesson l01')).toContain('Lesson L01')
  expect(found('question 3')).toContain('Question 3: which option holds the key?')
})

test.each(['%%', '"', '  ', '-', '()?'])(
  'regression: signs alone (%s) find nothing instead of any questions',
  (signs) => {
    expect(found(signs)).toEqual([])
  },
)
