import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bury, suspend } from '#application/items/mark.ts'
import { course } from '#application/library/course.ts'
import { lesson } from '#application/library/lesson.ts'
import { everywhere } from '#application/search/everywhere.ts'
import { readCard } from '#application/study/card.ts'
import { finish } from '#application/study/finish.ts'
import { readSession } from '#application/study/session-view.ts'
import { start } from '#application/study/start.ts'
import { today } from '#application/study/today.ts'
import { undo } from '#application/study/undo.ts'
import type { Item } from '#domain/item/item.ts'
import { dumpProjections, rebuildProjections } from '#storage/projections/rebuild.ts'
import { DAY_MS, StudyBench } from '../support/study-bench.ts'

const ITEMS = 6
let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(ITEMS)
  for (let index = 0; index < ITEMS; index++) bench.answer(`sample/Q${index}`, true)
  bench.nowMs += 30 * DAY_MS
})
afterEach(() => bench.remove())

const uid = (index: number) => `sample/Q${index}`

/** Installs a new version of the course, as a newer Lectern brings it. */
function update(change: (items: Item[]) => Item[]): void {
  const folder = join(bench.folder, 'courses', 'sample')
  const rewrite = <T>(name: string, edit: (content: T) => T) => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')) as T)))
  }
  rewrite('items.json', change)
  rewrite<{ items: Item[] }>(join('lessons', 'L01.json'), (text) => ({ ...text, items: change(text.items) }))
  rewrite<object>('index.json', (index) => ({ ...index, contentHash: `version ${bench.nowMs}` }))
  bench.reopen()
}
const without = (index: number) => (items: Item[]) => items.filter((item) => item.uid !== uid(index))
const reserving = (index: number) => (items: Item[]) =>
  items.map((item) => (item.uid === uid(index) ? { ...item, reserved: true } : item))

describe.each([
  ['retired', without(2)],
  ['set aside for exams', reserving(2)],
])('a question that an update has %s', (_name, change) => {
  beforeEach(() => update(change))

  test('is in no review, no practice and no count', () => {
    expect(today(bench.context).due).toBe(ITEMS - 1)
    for (const kind of ['review', 'practice'] as const) {
      const { queue } = start(bench.context, { kind, limit: 20 }).value
      expect(queue.map(({ card }) => card.item.uid)).not.toContain(uid(2))
      expect(queue).toHaveLength(ITEMS - 1)
    }
  })

  test('counts for nothing in what is known', () => {
    const { known, modules } = course(bench.context, { courseId: 'sample' })
    expect(known).toMatchObject({ seen: ITEMS - 1, total: ITEMS - 1 })
    const memories = ITEMS - 1
    expect(modules[0]?.lessons[0]?.known.known).toBeCloseTo(known.known, 10)
    const { context } = bench
    const mean = Array.from({ length: ITEMS }, (_, index) => index)
      .filter((index) => index !== 2)
      .map(
        (index) =>
          context.collection.read.value<number>('SELECT stability FROM item_state WHERE item = ?', index + 1) ?? 0,
      )
      .reduce((sum, stability) => sum + (1 + (0.9 ** (-1 / 0.1542) - 1) * (30 / stability)) ** -0.1542, 0)
    expect(known.known).toBeCloseTo(mean / memories, 6)
  })

  test('is not found', () => {
    expect(everywhere(bench.context, { text: 'Question 2', limit: 20 }).map(({ itemUid }) => itemUid)).not.toContain(
      uid(2),
    )
  })

  test('leaves its answer to be undone, and projections that a rebuild gives again', () => {
    for (let index = 0; index < ITEMS; index++) {
      expect(undo(bench.context, { answerId: null }).value.undone).not.toBeNull()
      const { file } = bench.context.collection
      const before = dumpProjections(file)
      rebuildProjections(file)
      expect(dumpProjections(file)).toEqual(before)
    }
  })
})

test('a question that is kept for exams cannot be asked by name', () => {
  update(reserving(2))
  expect(() => readCard(bench.context, uid(2))).toThrow('not in this library')
  expect(() => bench.answer(uid(2), true)).toThrow('not in this library')
})

describe('a review that was planned before', () => {
  test.each([
    ['buried', () => bury(bench.context, { itemUid: uid(2) })],
    ['suspended', () => suspend(bench.context, { itemUid: uid(2), suspended: true })],
    ['taken away by an update', () => update(without(2))],
    ['set aside for exams by an update', () => update(reserving(2))],
  ])('does not ask what was %s meanwhile, and can be finished', (_name, setAside) => {
    const { id } = start(bench.context, { kind: 'review', limit: 20 }).value
    setAside()
    const session = readSession(bench.context, { sessionId: id })
    expect(session.queue.map(({ card }) => card.item.uid)).not.toContain(uid(2))
    expect(session).toMatchObject({ total: ITEMS, done: 1 })
    for (const { card } of session.queue) bench.answer(card.item.uid, true)
    expect(today(bench.context).paused).toBeNull()
    expect(finish(bench.context, { sessionId: id }).value).toMatchObject({ answered: ITEMS - 1, recovered: 0, open: 0 })
  })

  test('sums up what was missed, also of a question that is gone since', () => {
    const { id } = start(bench.context, { kind: 'review', limit: 20 }).value
    bench.answer(uid(2), false)
    update(reserving(2))
    expect(finish(bench.context, { sessionId: id }).value.weakest).toMatchObject([{ sectionId: 'only', missed: 1 }])
  })
})

test('practice leaves out what is buried for today', () => {
  bury(bench.context, { itemUid: uid(2) })
  const { queue } = start(bench.context, { kind: 'practice', limit: 20 }).value
  expect(queue.map(({ card }) => card.item.uid)).not.toContain(uid(2))
})

describe('an update that cannot be installed', () => {
  test('does not keep the library from opening', () => {
    update((items) => items)
    rmSync(join(bench.folder, 'courses', 'sample', 'items.json'))
    const path = join(bench.folder, 'courses', 'sample', 'index.json')
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), contentHash: 'newer' }))
    bench.reopen()
    expect(today(bench.context).due).toBe(ITEMS)
    bench.answer(uid(0), true)
    expect(today(bench.context).due).toBe(ITEMS - 1)
  })

  test('leaves its lessons to be read, with the questions that are there', () => {
    const added = (items: Item[]) => [...items, { ...(items[0] as Item), uid: 'sample/New' }]
    const path = join(bench.folder, 'courses', 'sample', 'lessons', 'L01.json')
    const text = JSON.parse(readFileSync(path, 'utf8'))
    text.items = added(text.items)
    text.sections[0].itemUids.push('sample/New')
    writeFileSync(path, JSON.stringify(text))
    bench.reopen()
    const page = lesson(bench.context, { courseId: 'sample', lessonId: 'L01' })
    expect(page.cards).toHaveLength(ITEMS)
    expect(page.lesson.sections[0]?.itemUids).toHaveLength(ITEMS)
  })
})
