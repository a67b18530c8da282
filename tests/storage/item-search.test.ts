import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { list } from '#application/items/list.ts'
import { bury, dispute, flag, suspend } from '#application/items/mark.ts'
import type { InputOf } from '#contract/contract.ts'
import type { ItemRow } from '#contract/items.ts'
import { itemSorts } from '#contract/items.ts'
import { stateWords } from '#domain/search/item-query.ts'
import { matchExpression } from '#storage/queries/item-search.ts'
import { DAY_MS, START_MS, StudyBench } from '#tests/support/study-bench.ts'

const uid = (number: number) => `sample/Q${number}`

describe('matchExpression', () => {
  it('quotes every word, so that nothing typed is syntax, and leaves the last letters open', () => {
    expect(matchExpression('graph OR "x" NEAR(', false)).toBe('"graph"* "OR"* """x"""* "NEAR("*')
    expect(matchExpression('eager mode', true)).toBe('"eager mode"')
  })
})

describe('items.list', () => {
  let bench: StudyBench
  const ask = (query: string, more: Partial<InputOf<'items.list'>> = {}) =>
    list(bench.context, { query, sort: 'course', descending: false, offset: 0, limit: 100, ...more })
  const uids = (query: string, more: Partial<InputOf<'items.list'>> = {}) =>
    ask(query, more).rows.map((row) => row.itemUid)

  beforeEach(() => {
    bench = new StudyBench(50)
  })
  afterEach(() => bench.remove())

  it('lists all in reading order, a page at a time', () => {
    const all = ask('')
    expect(all).toMatchObject({ total: 50, totalIsExact: true, terms: [] })
    expect(all.rows.map((row) => row.itemUid)).toEqual(Array.from({ length: 50 }, (_, index) => uid(index)))
    expect(all.rows[21]).toMatchObject({ lessonId: 'L02', lessonTitle: 'Lesson L02', state: 'new', reps: 0 })
    expect(uids('', { offset: 20, limit: 20 })).toEqual(all.rows.slice(20, 40).map((row) => row.itemUid))
    expect(ask('', { offset: 60 }).rows).toEqual([])
  })

  it('finds by words, phrases and what is left out', () => {
    expect(uids('question 7')).toEqual([uid(7)])
    expect(uids('keyw 14')).toEqual([uid(14)])
    expect(uids('"question 7"')).toEqual([uid(7)])
    expect(uids('"7 question"')).toEqual([])
    expect(ask('-"question 7"').total).toBe(49)
    expect(uids('lesson:L03 type:cloze')).toEqual([uid(44), uid(49)])
    expect(uids('lesson:l03 -type:cloze')).toHaveLength(8)
    expect(ask('course:sample').total).toBe(50)
    expect(ask('course:another').total).toBe(0)
  })

  it('leaves out a term that it does not know, and says so', () => {
    const { total, terms } = ask('is:gone lesson:L03')
    expect(total).toBe(10)
    expect(terms.map(({ problem }) => problem === null)).toEqual([false, true])
  })

  it('finds every state that an item can be in', () => {
    bench.answer(uid(0), true, 'sure')
    bench.answer(uid(1), false, 'sure')
    bench.answer(uid(2), true)
    bench.answer(uid(3), true)
    flag(bench.context, { itemUid: uid(4), flagged: true })
    suspend(bench.context, { itemUid: uid(2), suspended: true })
    dispute(bench.context, { itemUid: uid(3), reason: 'ambiguous', note: '', answerId: null })
    expect(uids('is:flagged')).toEqual([uid(4)])
    expect(uids('is:suspended')).toContain(uid(2))
    expect(uids('is:disputed')).toEqual([uid(3)])
    expect(uids('is:learning')).toEqual(expect.arrayContaining([uid(0), uid(1)]))
    expect(uids('-is:new')).toEqual([uid(0), uid(1), uid(2), uid(3)])
    expect(uids('is:new')).toHaveLength(46)
    expect(uids('is:due')).toEqual([])
    bench.nowMs = START_MS + DAY_MS
    expect(uids('is:due')).toEqual([uid(1)])
    bury(bench.context, { itemUid: uid(1) })
    expect(uids('is:due')).toEqual([])
    expect(uids('is:buried')).toEqual([uid(1)])
    expect(
      ask('')
        .rows.slice(0, 5)
        .map(({ state, flagged }) => [state, flagged]),
    ).toEqual([
      ['learning', false],
      ['buried', false],
      ['suspended', false],
      ['disputed', false],
      ['new', true],
    ])
  })

  it('compares recall as it is on the day asked, just as the rows show it', () => {
    for (let number = 0; number < 12; number++) {
      bench.answer(uid(number), number % 3 !== 0)
      bench.nowMs += DAY_MS
    }
    bench.nowMs = START_MS + 40 * DAY_MS
    const shown = ask('-is:new').rows
    for (const limit of [0.5, 0.75, 0.9]) {
      const below = (row: ItemRow) => row.retrievability !== null && row.retrievability < limit
      expect(uids(`R<${limit}`)).toEqual(shown.filter(below).map((row) => row.itemUid))
      expect(uids(`R>=${limit}`)).toEqual(shown.filter((row) => !below(row)).map((row) => row.itemUid))
    }
    expect(uids('R<1')).toHaveLength(12)
    expect(uids('R>1')).toEqual([])
    expect(uids('-R<1')).toHaveLength(38)
  })

  it.each(['due', 'stability', 'difficulty', 'lapses'] as const)(
    'puts items without a %s last, whichever way round',
    (sort) => {
      for (const number of [5, 9, 17]) {
        bench.answer(uid(number), number !== 9)
        bench.nowMs += DAY_MS
      }
      // A mark alone makes no memory, and what is suspended has no day in the queue.
      flag(bench.context, { itemUid: uid(30), flagged: true })
      suspend(bench.context, { itemUid: uid(17), suspended: true })
      const answered = sort === 'due' ? [uid(5), uid(9)] : [uid(5), uid(9), uid(17)]
      for (const descending of [false, true]) {
        const order = uids('', { sort, descending })
        expect(order.slice(0, answered.length).toSorted()).toEqual(answered.toSorted())
        expect(order).toHaveLength(50)
      }
    },
  )

  it('pages without repeating or losing a row, in every order', () => {
    for (let number = 0; number < 20; number++) bench.answer(uid(number), number % 4 !== 0)
    for (const sort of itemSorts) {
      for (const descending of [false, true]) {
        const paged = [0, 17, 34].flatMap((offset) => uids('', { sort, descending, offset, limit: 17 }))
        expect(new Set(paged).size).toBe(50)
        expect(paged).toEqual(uids('', { sort, descending }))
      }
    }
  })

  it('passes over signs that hold no word', () => {
    expect(uids('question 7 ?')).toEqual([uid(7)])
    expect(ask('""').total).toBe(50)
  })
})

describe('items.list, whatever is typed', () => {
  let bench: StudyBench
  beforeAll(() => {
    bench = new StudyBench(30)
    for (let number = 0; number < 10; number++) bench.answer(uid(number), number % 3 !== 0)
  })
  afterAll(() => bench.remove())

  const term = fc.oneof(
    fc.constantFrom(...stateWords).map((word) => `is:${word}`),
    fc
      .tuple(
        fc.constantFrom('R', 'S', 'D', 'L', 'I'),
        fc.constantFrom('<', '<=', '=', '>=', '>'),
        fc.float({ min: 0, max: 40, noNaN: true }),
      )
      .map(([name, sign, value]) => `${name}${sign}${value.toFixed(2)}`),
    fc.constantFrom('question', 'key', '"holds the key"', 'type:cloze', 'lesson:L02'),
    fc.string({ maxLength: 10 }),
  )

  it('answers, counts what it lists, and splits the collection in two by any term it understands', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 4 }), fc.constantFrom(...itemSorts), (terms, sort) => {
        const query = terms.join(' ').slice(0, 400)
        const found = list(bench.context, { query, sort, descending: false, offset: 0, limit: 500 })
        expect(found.rows).toHaveLength(found.total)
        expect(new Set(found.rows.map((row) => row.itemUid)).size).toBe(found.total)
      }),
      { numRuns: 400 },
    )
    fc.assert(
      fc.property(term, (text) => {
        const count = (query: string) =>
          list(bench.context, { query, sort: 'course', descending: false, offset: 0, limit: 1 })
        const plain = count(text)
        fc.pre(plain.terms.length === 1 && plain.terms[0]?.problem === null && !text.trim().startsWith('-'))
        fc.pre(/[\p{L}\p{N}]/u.test(text))
        expect(plain.total + count(`-${text.trim()}`).total).toBe(30)
      }),
      { numRuns: 400 },
    )
  })
})
