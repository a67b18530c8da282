import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InputOf, OutputOf, ProcedureName } from '#contract/contract.ts'
import { benchPaths, makeBenchCollection } from '../bench/bench-collection.ts'
import { nextNumber, RecordedCollection } from '../support/recorded-collection.ts'
import { rightOrWrong } from '../support/sample-response.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

/** Tables that grow with what is learned; reading one from end to end makes every answer slower than the last. */
const growing = ['item', 'item_key', 'item_state', 'answer', 'event', 'session', 'blob']
const wholeTable = new RegExp(`^SCAN (${growing.join('|')})\\b`)
/** Reading rows only to sort them costs as much as reading them all. */
const sorting = /^USE TEMP B-TREE FOR ORDER BY/

/** Statements that may walk an index from one end, with the reason. */
const exceptions: readonly { reason: string; like: RegExp }[] = [
  {
    reason: 'The partial index of open sessions holds at most one row.',
    like: /^UPDATE session SET finished = 1 WHERE finished = 0$/,
  },
  {
    reason: 'Practice walks the index of stability from the weakest on and stops when the session is full.',
    like: /^SELECT uid FROM item_state [\s\S]*ORDER BY stability LIMIT \?$/,
  },
  {
    reason: 'Pages of the item list walk an index in the order of the list and stop when the page is full.',
    like: /^SELECT item\.key, uid, item\.question[\s\S]* LIMIT \? OFFSET \?$/,
  },
  {
    reason: 'The count beside the item list stops at 10,000.',
    like: /^SELECT count\(\*\) FROM \(SELECT 1 FROM item [\s\S]*LIMIT 10001\)$/,
  },
]

let folder: string
let collection: RecordedCollection

beforeAll(() => {
  folder = scratchFolder('plans')
  makeBenchCollection(benchPaths(folder), { items: 5000, due: 200, seed: 'plans' })
  collection = new RecordedCollection(benchPaths(folder))
})
afterAll(() => {
  collection.close()
  rmSync(folder, { recursive: true, force: true })
})

const call = <N extends ProcedureName>(name: N, input: InputOf<N>): OutputOf<N> => collection.call(name, input)
const answerOne = (right: boolean) => collection.answerOne(right)

/** The statements of one piece of work that read a growing table from end to end, with their plans. */
function wholeReadsOf(work: () => void): string[] {
  const { file } = collection
  file.forget()
  work()
  const texts = [...new Set(file.statements)].filter((sql) => /^\s*(SELECT|INSERT|UPDATE|DELETE)/i.test(sql))
  expect(texts.length).toBeGreaterThan(0)
  return texts
    .filter((sql) => !exceptions.some(({ like }) => like.test(sql.trim())))
    .flatMap((sql) => {
      const scans = file.planOf(sql).filter((line) => wholeTable.test(line) || sorting.test(line))
      return scans.map((line) => `${line}\n    ${sql}`)
    })
}

const works: Readonly<Record<string, () => void>> = {
  Today: () => call('study.today', {}),
  'start of a review': () => call('study.start', { kind: 'review', limit: 20 }),
  'start of practice': () => call('study.start', { kind: 'practice', limit: 20 }),
  'an answer in a session': () => answerOne(true),
  'an answer that misses': () => answerOne(false),
  'the same attempt again': () => {
    const { item, attempt } = call('study.card', { itemUid: 'sample/Q20' })
    const input = { itemUid: item.uid, kind: 'lesson', sessionId: null, confidence: null, tookMs: 1 } as const
    const response = rightOrWrong(item, true)
    call('study.answer', { ...input, attempt, response })
    call('study.answer', { ...input, attempt, response })
  },
  'a final assessment': () => {
    call('assessment.overview', { courseId: 'sample' })
    const { assessmentId, questions } = call('assessment.begin', { courseId: 'sample', minutes: null })
    for (const { item } of questions) {
      const response = rightOrWrong(item, true)
      call('assessment.respond', { assessmentId, itemUid: item.uid, response, flagged: false, tookMs: 1 })
    }
    call('assessment.handIn', { assessmentId })
    call('assessment.result', { assessmentId })
  },
  'a rating by hand': () => call('study.rate', { answerId: answerOne(true), rating: 2, accept: false }),
  undo: () => {
    answerOne(true)
    call('study.undo', { answerId: null })
    call('study.undo', { answerId: null })
  },
  'the next card': () => call('study.card', { itemUid: 'sample/Q4321' }),
  'a session as it stands': () => {
    const { id } = call('study.start', { kind: 'review', limit: 20 })
    call('study.session', { sessionId: id })
  },
  'the end of a session': () => {
    const { id } = call('study.start', { kind: 'review', limit: 20 })
    answerOne(false)
    call('study.finish', { sessionId: id })
  },
  'a lesson': () => call('library.lesson', { courseId: 'sample', lessonId: 'L07' }),
  'a reading place': () =>
    call('library.savePlace', { courseId: 'sample', lessonId: 'L07', sectionId: 'only', fraction: 0.5 }),
  'a draft': () => call('study.saveDraft', { itemUid: 'sample/Q9', draft: 'half' }),
  marks: () => {
    call('items.flag', { itemUid: 'sample/Q9', flagged: true })
    call('items.note', { itemUid: 'sample/Q9', text: 'a note' })
    call('items.suspend', { itemUid: 'sample/Q9', suspended: true })
    call('items.bury', { itemUid: 'sample/Q11' })
    call('items.dispute', { itemUid: 'sample/Q12', reason: 'ambiguous', note: '', answerId: null })
    call('items.settleDispute', { itemUid: 'sample/Q12' })
  },
  'an item with its history': () => call('items.get', { itemUid: 'sample/Q3' }),
  'the library': () => call('library.courses', {}),
  'a course': () => call('library.course', { courseId: 'sample' }),
  'a placement': () => {
    const { open } = call('placement.start', { courseId: 'sample', experience: { tests: 'little' } })
    const placementId = open?.placementId ?? ''
    call('placement.skip', { placementId, itemUid: open?.card?.item.uid ?? '' })
    const { card } = call('placement.get', { courseId: 'sample' }).open ?? {}
    if (card) {
      const input = {
        itemUid: card.item.uid,
        attempt: card.attempt,
        sessionId: null,
        confidence: null,
        tookMs: 1,
      } as const
      call('study.answer', { ...input, kind: 'placement', response: rightOrWrong(card.item, true) })
    }
    call('placement.finish', { placementId })
    call('placement.questions', { courseId: 'sample' })
    call('placement.overrule', { courseId: 'sample', lessonId: 'L01', advice: 'refresh' })
    call('placement.start', { courseId: 'sample', experience: { tests: 'yes' } })
    call('placement.giveUp', { placementId: call('placement.get', { courseId: 'sample' }).open?.placementId ?? '' })
  },
  progress: () => {
    call('progress.summary', {})
    call('progress.forecast', { days: 30 })
    call('progress.days', { fromDay: 20_000, toDay: 21_000 })
  },
  'the item list': () => {
    for (const sort of ['course', 'question', 'due', 'stability', 'difficulty', 'lapses'] as const) {
      for (const query of ['', 'zephyr', 'is:due', 'is:flagged R<0.8', 'lesson:L03']) {
        call('items.list', { query, sort, descending: false, offset: 0, limit: 50 })
      }
    }
  },
  'search everywhere': () => call('search.everywhere', { text: 'zephyr', limit: 20 }),
  settings: () => {
    call('settings.set', { sessionCards: 20 + (nextNumber() % 50) })
    call('settings.get', {})
  },
}

describe.each([
  { name: 'as SQLite guesses', prepare: () => {} },
  {
    name: 'with the statistics that a clean close gathers',
    prepare: () => {
      collection.file.script('ANALYZE')
      collection.reopen()
    },
  },
])('plans $name', ({ prepare }) => {
  beforeAll(prepare)

  test.each(Object.entries(works))('%s reads no growing table from end to end, and sorts none', (_name, work) => {
    expect(wholeReadsOf(work)).toEqual([])
  })
})

test('the test itself sees a whole reading', () => {
  expect(wholeReadsOf(() => void collection.file.all('SELECT * FROM item_state WHERE note = ?', ''))).toHaveLength(1)
  expect(wholeReadsOf(() => void collection.file.all('SELECT count(*) FROM answer WHERE took_ms > ?', 5))).toHaveLength(
    1,
  )
})
