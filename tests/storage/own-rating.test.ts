import { afterEach, beforeEach, expect, test } from 'vitest'
import { itemPage } from '#application/items/get.ts'
import { answer } from '#application/study/answer.ts'
import { undo } from '#application/study/undo.ts'
import type { InputOf } from '#contract/contract.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { StudyBench } from '../support/study-bench.ts'

let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(4)
})
afterEach(() => bench.remove())

/** Makes one question of the collection a short answer with two ideas, as a course update could. */
function makeShortAnswer(uid: string): void {
  const { file } = bench.context.collection
  const body = JSON.parse(
    file.value<string>('SELECT body FROM item WHERE key = (SELECT key FROM item_key WHERE uid = ?)', uid) ?? '',
  )
  const { options: _options, ...base } = body
  const ideaUnits = ['a', 'b'].map((id) => ({ id, text: `Idea ${id}`, passage: base.passage }))
  const item = { ...base, type: 'short-answer', modelAnswer: 'Both ideas.', ideaUnits }
  file.run(
    'UPDATE item SET type = ?, body = ? WHERE key = (SELECT key FROM item_key WHERE uid = ?)',
    item.type,
    JSON.stringify(item),
    uid,
  )
}

const recall = (changes: Partial<InputOf<'study.answer'>>): InputOf<'study.answer'> => ({
  itemUid: 'sample/Q0',
  attempt: 1,
  kind: 'lesson',
  sessionId: null,
  response: { type: 'short-answer', text: 'only one of them', ticked: ['a'] },
  confidence: null,
  tookMs: 5000,
  ...changes,
})
const entries = () => bench.context.collection.read.value<number>('SELECT sum(head_seq) FROM device')

test('a rating of the learner makes one entry with the answer, and one undo', () => {
  makeShortAnswer('sample/Q0')
  const before = { hash: stateHash(bench.context.collection.read), entries: entries() ?? 0 }
  const { value } = answer(bench.context, recall({ rating: 3 }))
  expect(value).toMatchObject({ rating: 3, amended: true, progress: { lastRating: 3 } })
  expect(entries()).toBe(before.entries + 1)
  expect(itemPage(bench.context, { itemUid: 'sample/Q0' }).history).toMatchObject([{ rating: 3, amended: true }])
  expect(answer(bench.context, recall({ rating: 3 })).value).toMatchObject({
    rating: 3,
    amended: true,
    alreadyStored: true,
  })
  undo(bench.context, { answerId: null })
  expect(stateHash(bench.context.collection.read)).toBe(before.hash)
})

test('without one, or with the suggested one, nothing was overruled', () => {
  makeShortAnswer('sample/Q0')
  const { value } = answer(bench.context, recall({}))
  expect(value).toMatchObject({ amended: false })
  expect(answer(bench.context, recall({ attempt: 2, rating: value.rating ?? 1 })).value).toMatchObject({
    rating: value.rating,
    amended: false,
  })
})

test('no other type takes a rating along, nor does practice', () => {
  const response = { type: 'single-choice', option: 'b' } as const
  expect(answer(bench.context, recall({ itemUid: 'sample/Q1', response, rating: 4 })).value).toMatchObject({
    rating: 1,
    amended: false,
  })
  makeShortAnswer('sample/Q0')
  expect(answer(bench.context, recall({ kind: 'practice', rating: 4 })).value).toMatchObject({ rating: null })
})
