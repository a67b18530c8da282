import { describe, expect, test } from 'vitest'
import type { AnswerEntry } from './answer-entry.ts'
import type { LogEvent } from './event.ts'
import { foldItem, type ItemEventEntry, unmarked, withdrawnEntries } from './item-history.ts'

const answer = (seq: number, changes: Partial<AnswerEntry> = {}): AnswerEntry => ({
  ref: { device: 1, seq },
  atMs: seq * 1000,
  day: 20_000 + seq,
  kind: 'review',
  outcome: 'correct',
  score: 1,
  rating: 3,
  confidence: null,
  tookMs: 4000,
  retentionPercent: 90,
  itemVersion: 1,
  response: 's"a"',
  ...changes,
})
const event = (seq: number, said: LogEvent): ItemEventEntry => ({ ref: { device: 1, seq }, event: said })
const undoing = (seq: number, target: number) =>
  event(seq, { kind: 'entry.undone', body: { target: { device: 1, seq: target }, picked: false } })
const rating = (seq: number, target: number, rated: 1 | 2 | 3 | 4, accept = false) =>
  event(seq, { kind: 'answer.rated', body: { target: { device: 1, seq: target }, rating: rated, accept } })
const disputing = (seq: number, target: number | null) =>
  event(seq, {
    kind: 'item.disputed',
    body: { reason: 'ambiguous', note: '', withdraws: target === null ? null : { device: 1, seq: target } },
  })
const fold = (answers: AnswerEntry[], events: ItemEventEntry[] = []) => foldItem('course/Q1', answers, events)

test('an item that nothing has happened to', () => {
  expect(fold([])).toEqual({ schedule: null, marks: unmarked, lastRating: null, answers: [], contributions: [] })
})

describe('undo', () => {
  test('of an answer leaves the state of those before it', () => {
    const { schedule, lastRating, contributions } = fold([answer(1), answer(2)], [undoing(3, 2)])
    expect({ schedule, lastRating, contributions }).toEqual({
      schedule: fold([answer(1)]).schedule,
      lastRating: 3,
      contributions: fold([answer(1)]).contributions,
    })
  })

  test('of an undo revives its target', () => {
    const events = [undoing(3, 2), undoing(4, 3)]
    expect(fold([answer(1), answer(2)], events).schedule).toEqual(fold([answer(1), answer(2)]).schedule)
    expect([...withdrawnEntries(events)]).toEqual(['1:3'])
  })

  test('of a rating brings back the one before', () => {
    const rated = [rating(2, 1, 4), rating(3, 1, 1), undoing(4, 3)]
    expect(fold([answer(1)], rated).lastRating).toBe(4)
    expect(fold([answer(1)], [...rated, undoing(5, 2)]).answers).toMatchObject([{ rating: 3, amended: false }])
  })

  test('of a mark leaves the mark before it', () => {
    const noted = (seq: number, text: string) => event(seq, { kind: 'item.noted', body: { text } })
    expect(fold([], [noted(1, 'first'), noted(2, 'second'), undoing(3, 2)]).marks.note).toBe('first')
  })
})

describe('a rating by hand', () => {
  test('counts as if it had been so from the start', () => {
    expect(fold([answer(1), answer(2)], [rating(3, 1, 1)]).schedule).toEqual(
      fold([answer(1, { rating: 1 }), answer(2)]).schedule,
    )
  })

  test('makes no scored answer of practice', () => {
    const practice = answer(1, { kind: 'practice', rating: null })
    expect(fold([practice], [rating(2, 1, 4)])).toMatchObject({ schedule: null, contributions: [{ scored: null }] })
  })

  test('may accept the answer', () => {
    expect(fold([answer(1, { rating: 1 })], [rating(2, 1, 3, true)]).answers).toMatchObject([
      { rating: 3, amended: true, accepted: true },
    ])
  })
})

describe('a dispute', () => {
  test('withdraws the answer it names and marks the item', () => {
    const { schedule, marks, contributions } = fold([answer(1), answer(2)], [disputing(3, 2)])
    expect(schedule).toEqual(fold([answer(1)]).schedule)
    expect(marks.disputed).toBe(true)
    expect(contributions).toHaveLength(1)
  })

  test('that is settled ends, and its answer stays withdrawn', () => {
    const { marks, contributions } = fold(
      [answer(1)],
      [disputing(2, 1), event(3, { kind: 'dispute.settled', body: {} })],
    )
    expect(marks.disputed).toBe(false)
    expect(contributions).toEqual([])
  })

  test('that is undone gives the answer back', () => {
    expect(fold([answer(1)], [disputing(2, 1), undoing(3, 2)])).toEqual(fold([answer(1)]))
  })
})

test('the latest mark of each kind stands', () => {
  const events = [
    event(1, { kind: 'item.suspended', body: { suspended: true } }),
    event(2, { kind: 'item.buried', body: { untilDay: 20_010 } }),
    event(3, { kind: 'item.flagged', body: { flagged: true } }),
    event(4, { kind: 'item.suspended', body: { suspended: false } }),
  ]
  expect(fold([], events).marks).toEqual({ ...unmarked, buriedUntilDay: 20_010, flagged: true })
})

test('answers of two devices with the same number are two answers', () => {
  const there = answer(1, { ref: { device: 2, seq: 1 }, day: 20_009 })
  expect(fold([answer(1), there], [undoing(5, 1)]).answers.map(({ undone }) => undone)).toEqual([true, false])
})
