import { afterEach, beforeEach, expect, test } from 'vitest'
import { StudyBench } from '#tests/support/study-bench.ts'
import { latestUndoable } from './latest-undoable.ts'

let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(20)
})
afterEach(() => bench.remove())
const label = () => latestUndoable(bench.context.collection.read)?.label

test('names the question that was answered', () => {
  bench.answer('sample/Q3', true)
  expect(label()).toBe('answer to “Question 3: which option holds the key?”')
})

test('regression: questions with the same stem are told apart', () => {
  const { file } = bench.context.collection
  file.run(`UPDATE item SET question = 'Choose.', body = json_set(body, '$.stem', 'Choose.')`)
  bench.answer('sample/Q3', true)
  expect(label()).toBe('answer to “Choose. (Q3)”')
  bench.answer('sample/Q4', true)
  expect(label()).toBe('answer to “The word is ….”')
})
