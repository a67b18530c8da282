import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AppContext } from '#application/context.ts'
import { CourseShelf } from '#application/library/course-shelf.ts'
import { carryOut, checkCall } from '#backend/dispatch.ts'
import { makeContext } from '#backend/make-context.ts'
import type { InputOf, OutputOf, ProcedureName } from '#contract/contract.ts'
import { Collection } from '#storage/collection.ts'
import { setDurable } from '#storage/durability.ts'
import { homePaths } from '#storage/home.ts'
import { LogWriter, readHead } from '#storage/log/log-writer.ts'
import { BENCH_NOW_MS, BENCH_ZONE, benchPaths, makeBenchCollection } from '../bench/bench-collection.ts'
import { RecordingFile } from '../support/recording-file.ts'
import { rightOrWrong } from '../support/sample-response.ts'

/** Tables that grow with what is learned; reading one from end to end makes every answer slower than the last. */
const growing = ['item', 'item_key', 'item_state', 'answer', 'event', 'session', 'blob']
const wholeTable = new RegExp(`^SCAN (${growing.join('|')})\\b`)

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
let file: RecordingFile
let context: AppContext
/** Tests come in any order and share one collection: whatever must be new is drawn from here. */
let serial = 0

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-plans-'))
  makeBenchCollection(benchPaths(folder), { items: 5000, due: 200, seed: 'plans' })
  open()
})
afterAll(() => {
  context.collection.close()
  rmSync(folder, { recursive: true, force: true })
})

function open(): void {
  const { home, coursesFolder } = benchPaths(folder)
  file = new RecordingFile(homePaths(home).collection, { mustExist: true })
  setDurable(file)
  const head = readHead(file)
  if (!head) throw new Error('The collection has no device.')
  context = makeContext({
    collection: new Collection(file, new LogWriter(head)),
    shelf: new CourseShelf(coursesFolder),
    clock: { wallMs: () => BENCH_NOW_MS + 60_000, zone: () => BENCH_ZONE },
    randomId: () => `session-${++serial}`,
    version: '0.0.0-test',
    lookOnlyMessage: null,
  })
}

function call<N extends ProcedureName>(name: N, input: InputOf<N>): OutputOf<N> {
  return carryOut(context, checkCall(name, input)).value as OutputOf<N>
}

/** The statements of one piece of work that read a growing table from end to end, with their plans. */
function wholeReadsOf(work: () => void): string[] {
  file.statements.clear()
  work()
  const texts = [...file.statements].filter((sql) => /^\s*(SELECT|INSERT|UPDATE|DELETE)/i.test(sql))
  expect(texts.length).toBeGreaterThan(0)
  return texts
    .filter((sql) => !exceptions.some(({ like }) => like.test(sql.trim())))
    .flatMap((sql) => {
      const scans = file.planOf(sql).filter((line) => wholeTable.test(line))
      return scans.map((line) => `${line}\n    ${sql}`)
    })
}

function answerOne(right: boolean): string {
  const session = call('study.start', { kind: 'review', limit: 20 })
  const card = session.queue[0]?.card
  if (!card) throw new Error('Nothing is due.')
  return call('study.answer', {
    itemUid: card.item.uid,
    attempt: card.attempt,
    kind: 'review',
    sessionId: session.id,
    response: rightOrWrong(card.item, right),
    confidence: 'think-so',
    tookMs: 4000,
  }).answerId
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
    serial += 1
    call('settings.set', { sessionCards: 20 + (serial % 50) })
    call('settings.get', {})
  },
}

describe.each([
  { name: 'as SQLite guesses', prepare: () => {} },
  {
    name: 'with the statistics that a clean close gathers',
    prepare: () => {
      context.collection.close()
      open()
      file.script('ANALYZE')
      context.collection.close()
      open()
    },
  },
])('plans $name', ({ prepare }) => {
  beforeAll(prepare)

  test.each(Object.entries(works))('%s reads no growing table from end to end', (_name, work) => {
    expect(wholeReadsOf(work)).toEqual([])
  })
})

test('the test itself sees a whole reading', () => {
  expect(wholeReadsOf(() => void file.all('SELECT * FROM item_state WHERE note = ?', ''))).toHaveLength(1)
  expect(wholeReadsOf(() => void file.all('SELECT count(*) FROM answer WHERE seq > ?', 5))).toHaveLength(1)
})
