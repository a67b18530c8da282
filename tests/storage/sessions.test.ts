import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { confirmClock } from '#application/app/confirm-clock.ts'
import type { Session } from '#contract/study.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { callOn, refusalOf } from '../support/call-on.ts'
import { expectSound } from '../support/expect-sound.ts'
import { writeSampleCourse } from '../support/sample-course.ts'
import { rightOrWrong } from '../support/sample-response.ts'
import { DAY_MS, START_MS, StudyBench } from '../support/study-bench.ts'

const HOUR_MS = DAY_MS / 24

let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(60)
  for (let number = 0; number < 30; number += 1) bench.answer(uid(number), number % 2 === 0)
  bench.nowMs = START_MS + 20 * DAY_MS
  if (today().due < 30) throw new Error('Not everything is due.')
})
afterEach(() => {
  expectSound(bench.context.collection.file)
  bench.remove()
})

const uid = (number: number) => `sample/Q${number}`
const today = () => callOn(bench.context, 'study.today', {})
const begin = (limit = 20, kind: 'review' | 'practice' = 'review') =>
  callOn(bench.context, 'study.start', { kind, limit })
const seen = (id: string) => callOn(bench.context, 'study.session', { sessionId: id })
const uids = ({ queue }: Session) => queue.map(({ card }) => card.item.uid)

/** Answers the card that the session shows first. */
function answerFirst(session: Session, right: boolean) {
  const first = session.queue[0]
  if (!first) throw new Error('The session is over.')
  return callOn(bench.context, 'study.answer', {
    itemUid: first.card.item.uid,
    attempt: first.card.attempt,
    kind: session.kind,
    sessionId: session.id,
    response: rightOrWrong(first.card.item, right),
    confidence: 'think-so',
    tookMs: 2000,
  })
}

describe('a review', () => {
  test('holds twenty of what is due, each once, and says how far it is', () => {
    const session = begin()
    expect(session).toMatchObject({ total: 20, done: 0 })
    expect(new Set(uids(session)).size).toBe(20)
    expect(answerFirst(session, true).session).toEqual({ done: 1, total: 20 })
    expect(uids(seen(session.id))).toEqual(uids(session).slice(1))
  })

  test('asks in the same order however often it is looked at', () => {
    const session = begin()
    bench.reopen()
    expect(uids(seen(session.id))).toEqual(uids(session))
    bench.nowMs += HOUR_MS
    expect(uids(begin())).toEqual(uids(session))
  })

  test('mixes lessons: never three in a row from one', () => {
    const lessons = begin().queue.map(({ card }) => card.item.lessonId)
    expect(new Set(lessons).size).toBe(2)
    for (const [index, lesson] of lessons.entries()) {
      expect(lesson === lessons[index + 1] && lesson === lessons[index + 2]).toBe(false)
    }
  })

  test('is gone on with after a kill, at the card where it was left', () => {
    let session = begin()
    for (let time = 0; time < 7; time += 1) {
      expect(answerFirst(session, time !== 3).session).toEqual({ done: time < 3 ? time + 1 : time, total: 20 })
      session = seen(session.id)
    }
    bench.reopen()
    // Today counts what was asked; the one that was missed comes back within the session.
    expect(today().paused).toEqual({ sessionId: session.id, done: 7, total: 20 })
    const again = begin()
    expect(again).toEqual(session)
    expect(again).toMatchObject({ id: session.id, done: 6, total: 20 })
    expect(again.queue).toHaveLength(14)
  })

  test('brings what was missed back at the end until it is recalled', () => {
    let session = begin(5)
    const [first] = uids(session)
    expect(answerFirst(session, false)).toMatchObject({ retry: true, session: { done: 0, total: 5 } })
    session = seen(session.id)
    expect(uids(session).at(-1)).toBe(first)
    expect(session.queue.map(({ retry }) => retry)).toEqual([false, false, false, false, true])
    for (let time = 0; time < 4; time += 1) answerFirst(seen(session.id), true)
    expect(uids(seen(session.id))).toEqual([first])
    expect(answerFirst(seen(session.id), false)).toMatchObject({ retry: true, session: { done: 4, total: 5 } })
    expect(uids(seen(session.id))).toEqual([first])
    expect(answerFirst(seen(session.id), true)).toMatchObject({ retry: false, session: { done: 5, total: 5 } })
    expect(seen(session.id).queue).toEqual([])
    expect(callOn(bench.context, 'study.finish', { sessionId: session.id })).toMatchObject({
      answered: 5,
      firstTry: 4,
      recovered: 1,
      open: 0,
      tookMs: 14_000,
    })
  })

  test('counts an answer given elsewhere meanwhile, at once and after a restart', () => {
    const session = begin(5)
    const [first = ''] = uids(session)
    bench.answer(first, true)
    expect(seen(session.id).done).toBe(1)
    bench.reopen()
    expect(seen(session.id).done).toBe(1)
  })

  test('does not grow by an answer to a question outside its plan', () => {
    const session = begin(5)
    const { item, attempt } = callOn(bench.context, 'study.card', { itemUid: uid(50) })
    const answered = callOn(bench.context, 'study.answer', {
      itemUid: item.uid,
      attempt,
      kind: 'review',
      sessionId: session.id,
      response: rightOrWrong(item, true),
      confidence: null,
      tookMs: 1000,
    })
    expect(answered.session).toEqual({ done: 0, total: 5 })
    expect(seen(session.id)).toMatchObject({ total: 5, done: 0 })
  })

  test('takes an answer back on Undo', () => {
    const session = begin(5)
    answerFirst(session, true)
    callOn(bench.context, 'study.undo', { answerId: null })
    expect(seen(session.id)).toMatchObject({ done: 0, total: 5 })
    expect(uids(seen(session.id))).toEqual(uids(session))
  })

  test('ends with its study day: tomorrow other questions are due', () => {
    const session = begin(5)
    answerFirst(session, true)
    expect(today().paused).not.toBeNull()
    bench.nowMs += DAY_MS
    expect(today().paused).toBeNull()
    const next = begin(5)
    expect(next.id).not.toBe(session.id)
    expect(next.done).toBe(0)
  })

  test('goes on past midnight until the rollover', () => {
    bench.nowMs = Date.UTC(2026, 11, 10, 22, 30)
    const session = begin(5)
    answerFirst(session, true)
    bench.nowMs = Date.UTC(2026, 11, 11, 2, 59)
    expect(begin(5)).toMatchObject({ id: session.id, done: 1 })
    bench.nowMs = Date.UTC(2026, 11, 11, 3, 0)
    expect(begin(5).id).not.toBe(session.id)
  })

  test('when it is done another one begins, with what is left', () => {
    let session = begin(20)
    while (session.queue.length > 0) {
      answerFirst(session, true)
      session = seen(session.id)
    }
    const next = begin(20)
    expect(next.total).toBe(10)
    expect(uids(next).filter((each) => uids(session).includes(each))).toEqual([])
  })

  test('that was finished early is over, also when it is finished twice', () => {
    const session = begin(5)
    answerFirst(session, true)
    const entries = () => bench.context.collection.lastEntryMs
    const summary = callOn(bench.context, 'study.finish', { sessionId: session.id })
    const before = entries()
    expect(callOn(bench.context, 'study.finish', { sessionId: session.id })).toEqual(summary)
    expect(entries()).toBe(before)
    expect(today().paused).toBeNull()
    expect(begin(5).id).not.toBe(session.id)
  })

  test('with nothing due is empty, and leaves no trace', () => {
    while (today().due > 0) {
      let session = begin(60)
      while (session.queue.length > 0) {
        answerFirst(session, true)
        session = seen(session.id)
      }
    }
    const before = stateHash(bench.context.collection.read)
    const sessions = () => bench.context.collection.read.value<number>('SELECT count(*) FROM session')
    const count = sessions()
    expect(begin()).toMatchObject({ total: 0, queue: [] })
    expect(sessions()).toBe(count)
    expect(stateHash(bench.context.collection.read)).toBe(before)
  })
})

describe('practice', () => {
  test('takes the weakest, leaves everything that is known as it was, and ends with every miss recalled', () => {
    const before = stateHash(bench.context.collection.read)
    let session = begin(10, 'practice')
    expect(session.total).toBe(10)
    const stabilities = session.queue.map(({ card }) => card.progress.stabilityDays ?? Number.NaN)
    expect(stabilities).toEqual([...stabilities].sort((left, right) => left - right))
    for (let time = 0; session.queue.length > 0; time += 1) {
      answerFirst(session, time % 3 > 0)
      session = seen(session.id)
    }
    const summary = callOn(bench.context, 'study.finish', { sessionId: session.id })
    expect(summary).toMatchObject({ kind: 'practice', answered: 10, open: 0 })
    expect(stateHash(bench.context.collection.read)).toBe(before)
  })

  test('takes the place of a review left open, and is not offered as one', () => {
    const review = begin(5)
    answerFirst(review, true)
    const practice = begin(5, 'practice')
    answerFirst(practice, true)
    expect(today().paused).toBeNull()
    const next = begin(5)
    expect([review.id, practice.id]).not.toContain(next.id)
  })
})

test('a backlog is worked off from what is remembered best', () => {
  bench.remove()
  bench = new StudyBench(100)
  for (let number = 0; number < 80; number += 1) {
    bench.answer(uid(number), number % 3 > 0, 'think-so')
    bench.nowMs += number % 10 === 0 ? DAY_MS : 0
  }
  bench.nowMs += 50 * DAY_MS
  expect(today().due).toBe(80)
  expect(today().backlog).not.toBeNull()
  const chances = begin().queue.map(({ card }) => card.progress.retrievability ?? Number.NaN)
  const byStudyDay = chances.map((chance) => Math.round(chance * 100))
  expect(byStudyDay).toEqual([...byStudyDay].sort((left, right) => right - left))
})

test('Today goes on with the first unfinished lesson in the order of the course, not of its names', () => {
  bench.remove()
  bench = new StudyBench(1)
  // 120 lessons of one question: by their names L100 would come before L11.
  writeSampleCourse(join(bench.folder, 'courses'), 120, 1)
  bench.reopen()
  for (let number = 0; number < 10; number += 1) bench.answer(uid(number), true)
  expect(today().nextStep).toMatchObject({ lessonId: 'L11', kind: 'start' })
  for (let number = 10; number < 120; number += 1) bench.answer(uid(number), true)
  expect(today().nextStep).toBeNull()
})

test('an unknown session is not found, and a start far ahead of the last entry is asked about first', () => {
  expect(refusalOf(() => seen('nobody'))).toBe('not-found')
  bench.answer(uid(0), true)
  bench.nowMs += 400 * DAY_MS
  expect(refusalOf(() => begin())).toBe('clock-unconfirmed')
  confirmClock(bench.context, { dateIsRight: true })
  expect(begin().total).toBe(20)
})
