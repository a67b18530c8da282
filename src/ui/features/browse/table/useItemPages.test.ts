import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { InputOf } from '#contract/contract.ts'
import type { ItemList, ItemRow } from '#contract/items.ts'
import type { Reply } from '#contract/reply.ts'
import { announceChanged, connect } from '#ui/bridge/call.ts'
import type { Listing } from '../query/listing.ts'
import { PAGE_ROWS, useItemPages } from './useItemPages.ts'

interface Asked {
  input: InputOf<'items.list'>
  answer(list: Partial<ItemList>): Promise<void>
  refuse(): Promise<void>
}
let asked: Asked[] = []
/** The questions that wait for an answer; answering is up to the test, so that any order can be tried. */
const next = (): Asked => {
  const question = asked.shift()
  if (question === undefined) throw new Error('nothing was asked')
  return question
}

beforeEach(() => {
  asked = []
  connect({
    send: (_name, input) =>
      new Promise<Reply<unknown>>((resolve) => {
        const settle = async (reply: Reply<unknown>) => {
          resolve(reply)
          await flushPromises()
        }
        asked.push({
          input: input as InputOf<'items.list'>,
          answer: (list) =>
            settle({ ok: true, value: { rows: [], total: 0, totalIsExact: true, terms: [], ...list }, changed: [] }),
          refuse: () => settle({ ok: false, failure: { kind: 'internal', message: 'It failed.', details: null } }),
        })
      }),
    onChanged: () => () => undefined,
  })
})

const row = (number: number, query: string): ItemRow => ({
  itemUid: `c/${query}${number}`,
  question: `${query}${number}`,
  type: 'cloze',
  courseId: 'c',
  lessonId: 'L01',
  lessonTitle: 'L01',
  state: 'new',
  flagged: false,
  dueDay: null,
  retrievability: null,
  stabilityDays: null,
  difficulty: null,
  lapses: 0,
  reps: 0,
})
const rowsOf = ({ offset, query }: InputOf<'items.list'>, count = PAGE_ROWS) =>
  Array.from({ length: count }, (_, index) => row(offset + index, query))
const full = (question: Asked, total: number, totalIsExact = true) =>
  question.answer({ rows: rowsOf(question.input), total, totalIsExact })

function open() {
  const listing = ref<Listing>({ query: '', sort: 'course', descending: false })
  const scope = effectScope()
  const pages = scope.run(() => useItemPages(() => listing.value))
  if (pages === undefined) throw new Error('no scope')
  return { listing, pages, close: () => scope.stop() }
}

describe('useItemPages', () => {
  it('loads the pages on screen and their neighbours, two at a time', async () => {
    const { pages, close } = open()
    await full(next(), 100_000)
    expect(pages.rowAt(7)?.question).toBe('7')
    expect(pages.rowAt(50_000)).toBeNull()
    pages.show(50_090, 50_110)
    expect(asked.map(({ input }) => input.offset)).toEqual([50_000, 50_100])
    await full(next(), 100_000)
    expect(pages.rowAt(50_095)?.question).toBe('50095')
    await full(next(), 100_000)
    expect(asked.map(({ input }) => input.offset)).toEqual([50_200, 49_900])
    close()
  })

  it('keeps the old rows until the first of the new ones come, and drops late answers to older questions', async () => {
    const { pages, listing, close } = open()
    await full(next(), 500)
    listing.value = { ...listing.value, query: 'a' }
    await nextTick()
    const late = next()
    listing.value = { ...listing.value, query: 'ab' }
    await nextTick()
    const latest = next()
    expect(pages.rowAt(3)?.question).toBe('3')
    await full(latest, 40)
    await full(late, 300)
    expect(pages.total.value).toBe(40)
    expect(pages.rowAt(3)?.question).toBe('ab3')
    expect(asked).toEqual([])
    close()
  })

  it('while two answers are on their way, fast typing asks once more for the latest only', async () => {
    const { pages, listing, close } = open()
    await full(next(), 500)
    for (const query of ['a', 'ab', 'abc', 'abcd']) {
      listing.value = { ...listing.value, query }
      await nextTick()
    }
    expect(asked.map(({ input }) => input.query)).toEqual(['a', 'ab'])
    await full(next(), 500)
    expect(asked.map(({ input }) => input.query)).toEqual(['ab', 'abcd'])
    await full(next(), 500)
    await full(next(), 7)
    expect(pages.total.value).toBe(7)
    close()
  })

  it('reads what is on screen again after a change, in place', async () => {
    const { pages, close } = open()
    await full(next(), 500)
    announceChanged(['progress'])
    expect(asked).toEqual([])
    announceChanged(['items'])
    expect(pages.rowAt(0)?.question).toBe('0')
    const again = next()
    expect(again.input.offset).toBe(0)
    await again.answer({ rows: [{ ...row(0, ''), flagged: true }], total: 1 })
    expect(pages.rowAt(0)?.flagged).toBe(true)
    expect(pages.count.value).toBe(1)
    close()
  })

  it('grows beyond a count that stopped early', async () => {
    const { pages, close } = open()
    await full(next(), 10_000, false)
    expect(pages.count.value).toBe(10_000)
    pages.show(9_990, 9_999)
    await full(next(), 10_000, false)
    expect(pages.count.value).toBe(10_100)
    close()
  })

  it('says what went wrong, asks no more by itself, and can try again', async () => {
    const { pages, close } = open()
    await next().refuse()
    expect(pages.failure.value?.message).toBe('It failed.')
    expect(asked).toEqual([])
    pages.retry()
    await full(next(), 5)
    expect(pages.failure.value).toBeNull()
    expect(pages.total.value).toBe(5)
    close()
  })
})
