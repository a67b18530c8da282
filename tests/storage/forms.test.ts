import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { itemPage } from '#application/items/get.ts'
import { answer } from '#application/study/answer.ts'
import { readCard } from '#application/study/card.ts'
import { rate } from '#application/study/rate.ts'
import { undo } from '#application/study/undo.ts'
import type { Item, ItemOf } from '#domain/item/item.ts'
import { dumpProjections, rebuildProjections } from '#storage/projections/rebuild.ts'
import { DAY_MS, StudyBench } from '../support/study-bench.ts'

const uid = 'sample/Q0'
let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(2)
})
afterEach(() => bench.remove())

/** Installs the sample course with its first question changed, as a newer Lectern brings it. */
function withFirst(change: (item: Item) => Item): void {
  const folder = join(bench.folder, 'courses', 'sample')
  const rewrite = <T>(name: string, edit: (content: T) => T) => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')) as T)))
  }
  rewrite<Item[]>('items.json', (items) => items.map((item) => (item.uid === uid ? change(item) : item)))
  rewrite<object>('index.json', (index) => ({ ...index, contentHash: `version ${bench.nowMs}` }))
  bench.reopen()
}

function clozeOf(item: Item): ItemOf<'cloze'> {
  const { format, version, lessonId, sectionId, explanation, cites, passage, bloom, reserved } = item
  const shared = { format, uid, version, lessonId, sectionId, explanation, cites, passage, bloom, reserved }
  const blanks = [{ id: 'gap', answer: 'yes', accepted: [], denied: [] }]
  return { ...shared, type: 'cloze', stem: 'Fill in', text: 'It is {{gap}}.', blanks }
}

const withCloze = (item: Item): Item => ({ ...item, forms: [clozeOf(item)] })

function answerOn(days: number, right = true): void {
  for (let day = 0; day < days; day++) {
    bench.answer(uid, right)
    bench.nowMs += 40 * DAY_MS
  }
}

describe('a question with a harder form', () => {
  beforeEach(() => withFirst(withCloze))

  test('is asked in it after two spaced recalls, and in the first again after a lapse', () => {
    expect(readCard(bench.context, uid).item.type).toBe('single-choice')
    answerOn(2)
    expect(readCard(bench.context, uid).item.type).toBe('cloze')
    expect(readCard(bench.context, uid).item.forms).toBeUndefined()
    answerOn(1, false)
    expect(readCard(bench.context, uid).item.type).toBe('single-choice')
  })

  test('has one history: each answer reads in the form it was given to, and undo goes back through both', () => {
    const before = dumpProjections(bench.context.collection.file)
    answerOn(3)
    const { history, card } = itemPage(bench.context, { itemUid: uid })
    expect(card.item.type).toBe('cloze')
    expect(history.map(({ response, outcome }) => [outcome, response])).toEqual([
      ['correct', 'yes'],
      ['correct', expect.stringMatching(/./)],
      ['correct', expect.stringMatching(/./)],
    ])
    const { file } = bench.context.collection
    const live = dumpProjections(file)
    rebuildProjections(file)
    expect(dumpProjections(file)).toEqual(live)
    for (let time = 0; time < 3; time++) undo(bench.context, { answerId: null })
    expect(dumpProjections(file)).toEqual(before)
  })

  test('takes an answer that was begun in the form before', () => {
    answerOn(2)
    const { attempt } = readCard(bench.context, uid)
    const response = { type: 'single-choice', option: 'a' } as const
    const input = {
      itemUid: uid,
      attempt,
      kind: 'review',
      sessionId: null,
      response,
      confidence: null,
      tookMs: 1,
    } as const
    expect(answer(bench.context, input).value.verdict.outcome).toBe('correct')
  })
})

describe('a question that an update has made another type of', () => {
  test('keeps its answers readable, and their ratings can still be changed', () => {
    const { answerId } = bench.answer(uid, false)
    withFirst(clozeOf)
    const { history } = itemPage(bench.context, { itemUid: uid })
    expect(history[0]?.response).toBe('Given to an earlier version of this question')
    const { value } = rate(bench.context, { answerId, rating: 3, accept: false })
    expect(value).toMatchObject({ rating: 3, verdict: { outcome: 'wrong', parts: [] } })
  })
})
