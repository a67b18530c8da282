import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Failed } from '#application/failed.ts'
import type { InputOf } from '#contract/contract.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { callOn, refusalOf } from '../support/call-on.ts'
import { expectSound } from '../support/expect-sound.ts'
import { DAY_MS, StudyBench } from '../support/study-bench.ts'

let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(40)
})
afterEach(() => {
  expectSound(bench.context.collection.file)
  bench.remove()
})

const uid = (number: number) => `sample/Q${number}`
const today = () => callOn(bench.context, 'study.today', {})
const hash = () => stateHash(bench.context.collection.read)
const stored = () => bench.context.collection.read.value<number>('SELECT count(*) FROM answer')
const card = (number: number) => callOn(bench.context, 'study.card', { itemUid: uid(number) })

type Answer = InputOf<'study.answer'>
const attempt = (number: number, ordinal: number, more: Partial<Answer> = {}): Answer => ({
  itemUid: uid(number),
  attempt: ordinal,
  kind: 'lesson',
  sessionId: null,
  response: { type: 'single-choice', option: 'a' },
  confidence: null,
  tookMs: 3000,
  ...more,
})
const give = (answer: Answer) => callOn(bench.context, 'study.answer', answer)
/** Question 4 is a cloze; its word is `keyword 4`. */
const typed = (gap: string, more: Partial<Answer> = {}) =>
  give(attempt(4, card(4).attempt, { response: { type: 'cloze', blanks: { gap } }, ...more }))

describe('the same attempt sent again', () => {
  test('finds the first, whatever it says the second time', () => {
    const first = give(attempt(0, 1))
    const before = hash()
    const second = give(attempt(0, 1, { response: { type: 'single-choice', option: 'b' }, confidence: 'sure' }))
    expect(second).toEqual({ ...first, alreadyStored: true })
    expect(stored()).toBe(1)
    expect(hash()).toBe(before)
  })

  test('is found after a restart, and after later attempts', () => {
    const first = give(attempt(0, 1, { response: { type: 'single-choice', option: 'b' } }))
    bench.reopen()
    give(attempt(0, 2))
    const again = give(attempt(0, 1))
    expect(again).toMatchObject({ answerId: first.answerId, verdict: { outcome: 'wrong' }, nextAttempt: 3 })
    expect(stored()).toBe(2)
  })

  test('is found although it was undone: the ordinal names an attempt for ever', () => {
    const first = give(attempt(0, 1))
    callOn(bench.context, 'study.undo', { answerId: null })
    expect(card(0)).toMatchObject({ attempt: 2, progress: { reps: 0, dueDay: null } })
    expect(give(attempt(0, 1))).toMatchObject({ answerId: first.answerId, alreadyStored: true })
    expect(give(attempt(0, 2))).toMatchObject({ alreadyStored: false, progress: { reps: 1 } })
  })
})

test('after an undo a question is shown as it was, and in another order only the next time', () => {
  const { showing } = card(0)
  give(attempt(0, 1))
  expect(card(0)).toMatchObject({ attempt: 2, showing: showing + 1 })
  callOn(bench.context, 'study.undo', { answerId: null })
  expect(card(0)).toMatchObject({ attempt: 2, showing })
})

test('an attempt that skips one is a conflict, and nothing is stored', () => {
  const before = hash()
  expect(refusalOf(() => give(attempt(0, 2)))).toBe('conflict')
  give(attempt(0, 1))
  expect(refusalOf(() => give(attempt(0, 3)))).toBe('conflict')
  expect(stored()).toBe(1)
  callOn(bench.context, 'study.undo', { answerId: null })
  expect(hash()).toBe(before)
})

test('a response of another type, an unknown question and an unknown session are refused before anything is stored', () => {
  const refused: [Partial<Answer>, Failed['kind']][] = [
    [{ response: { type: 'numeric', text: '5' } }, 'bad-request'],
    [{ itemUid: 'sample/Q999' }, 'not-found'],
    [{ sessionId: 'nobody' }, 'not-found'],
  ]
  for (const [change, kind] of refused) expect(refusalOf(() => give(attempt(0, 1, change)))).toBe(kind)
  expect(stored()).toBe(0)
})

test('an answer forgets the draft, and a refused one keeps it', () => {
  callOn(bench.context, 'study.saveDraft', { itemUid: uid(4), draft: 'keyw' })
  expect(refusalOf(() => give(attempt(4, 2, { response: { type: 'cloze', blanks: {} } })))).toBe('conflict')
  expect(card(4).draft).toBe('keyw')
  typed('keyword 4')
  expect(card(4).draft).toBeNull()
})

describe('answers that are not scored', () => {
  beforeEach(() => {
    for (let number = 0; number < 8; number += 1) bench.answer(uid(number), number % 3 > 0)
    bench.nowMs += 3 * DAY_MS
    today()
  })

  test.each(['practice', 'pretest'] as const)('%s leaves everything that is known as it was', (kind) => {
    const known = hash()
    const { due, answersToday } = today()
    for (let number = 0; number < 8; number += 1) {
      for (const option of ['a', 'b']) {
        if (number === 4) continue
        const { rating, progress, whyDue } = give(
          attempt(number, card(number).attempt, {
            kind,
            confidence: 'sure',
            response: { type: 'single-choice', option },
          }),
        )
        expect({ rating, whyDue }).toEqual({ rating: null, whyDue: null })
        expect(progress).toEqual(card(number).progress)
      }
    }
    expect(hash()).toBe(known)
    expect(today()).toMatchObject({ due, answersToday: answersToday + 14 })
    expect(today().week.countedDays).toBe(0)
  })

  test('cannot be rated by hand', () => {
    const { answerId } = give(attempt(0, card(0).attempt, { kind: 'practice' }))
    expect(refusalOf(() => callOn(bench.context, 'study.rate', { answerId, rating: 4, accept: false }))).toBe(
      'conflict',
    )
  })

  test('a question that was only guessed at before reading is still new', () => {
    give(attempt(20, 1, { kind: 'pretest', response: { type: 'single-choice', option: 'b' } }))
    expect(card(20)).toMatchObject({ attempt: 2, progress: { reps: 0, stabilityDays: null, dueDay: null } })
    expect(give(attempt(20, 2)).progress.reps).toBe(1)
  })
})

describe('sure and wrong', () => {
  test('comes back on the next study day, even when it is right at once afterwards', () => {
    const wrong = bench.answer(uid(0), false, 'sure')
    const { studyDay } = today()
    expect(wrong.progress).toMatchObject({ intervalDays: 1, dueDay: studyDay + 1 })
    expect(wrong.whyDue).toContain('you were sure')
    expect(wrong.retry).toBe(true)
    expect(bench.answer(uid(0), true, 'sure').progress.dueDay).toBe(studyDay + 1)
    bench.nowMs += DAY_MS
    expect(today().due).toBe(1)
    expect(bench.answer(uid(0), true, 'sure').progress.intervalDays).toBeGreaterThanOrEqual(1)
  })

  test('costs a well-known question its long interval', () => {
    for (let review = 0; review < 3; review += 1) {
      const { progress } = bench.answer(uid(1), true, 'think-so')
      bench.nowMs += (progress.intervalDays ?? 0) * DAY_MS
    }
    expect(bench.answer(uid(1), false, 'sure').progress).toMatchObject({ intervalDays: 1, lapses: 1, passDays: 0 })
  })
})

describe('a dispute', () => {
  const dispute = (answerId: string | null, number = 0) =>
    callOn(bench.context, 'items.dispute', { itemUid: uid(number), reason: 'wrong-key', note: 'b is right', answerId })

  test('withdraws the grade and takes the question out of reviews', () => {
    bench.answer(uid(1), true)
    const before = { known: hash(), answersToday: today().answersToday }
    const { answerId } = bench.answer(uid(0), false, 'sure')
    const progress = dispute(answerId)
    expect(progress).toMatchObject({ disputed: true, reps: 0, dueDay: null, lastRating: null, stabilityDays: null })
    expect(today().answersToday).toBe(before.answersToday)
    bench.nowMs += DAY_MS
    expect(today().due).toBe(0)
    callOn(bench.context, 'study.undo', { answerId: null })
    expect(today().due).toBe(1)
    callOn(bench.context, 'study.undo', { answerId: null })
    expect(hash()).toBe(before.known)
  })

  test('keeps what was known before the disputed answer, and gives it back when it is settled', () => {
    const earlier = bench.answer(uid(0), true, 'think-so').progress
    bench.nowMs += (earlier.intervalDays ?? 0) * DAY_MS
    const { answerId } = bench.answer(uid(0), false, 'think-so')
    expect(dispute(answerId)).toMatchObject({ stabilityDays: earlier.stabilityDays, dueDay: earlier.dueDay, lapses: 0 })
    expect(today().due).toBe(0)
    callOn(bench.context, 'items.settleDispute', { itemUid: uid(0) })
    expect(today().due).toBe(1)
    expect(card(0).progress).toMatchObject({ disputed: false, dueDay: earlier.dueDay })
  })

  test('cannot withdraw an answer to another question, nor one that does not exist', () => {
    const { answerId } = bench.answer(uid(0), false)
    const before = hash()
    expect(refusalOf(() => dispute(answerId, 1))).toBe('not-found')
    expect(refusalOf(() => dispute('1:99999'))).toBe('not-found')
    expect(hash()).toBe(before)
  })
})

describe('a near miss', () => {
  test('counts as wrong until the learner accepts it', () => {
    const near = typed('keywort 4')
    expect(near).toMatchObject({ verdict: { outcome: 'close' }, rating: 1, amended: false, retry: true })
    const accepted = callOn(bench.context, 'study.rate', { answerId: near.answerId, rating: 3, accept: true })
    expect(accepted).toMatchObject({
      verdict: { outcome: 'correct', score: 1 },
      rating: 3,
      amended: true,
      retry: false,
    })
    expect(accepted.progress).toMatchObject({ lastRating: 3, lapses: 0, reps: 1 })
  })

  test('once accepted is as if it had been right from the start, and Undo takes the word back', () => {
    const right = typed('keyword 4').progress
    callOn(bench.context, 'study.undo', { answerId: null })
    const near = typed('keywort 4')
    const before = hash()
    const { progress } = callOn(bench.context, 'study.rate', { answerId: near.answerId, rating: 3, accept: true })
    expect(progress).toEqual(right)
    expect(callOn(bench.context, 'study.undo', { answerId: null }).undone?.entry).toBe('change')
    expect(hash()).toBe(before)
  })

  test('accepted late changes what followed from it', () => {
    const near = typed('keywort 4')
    bench.nowMs += DAY_MS
    const next = typed('keyword 4').progress
    const { progress } = callOn(bench.context, 'study.rate', { answerId: near.answerId, rating: 3, accept: true })
    expect(progress.stabilityDays).toBeGreaterThan(next.stabilityDays ?? Number.POSITIVE_INFINITY)
    expect(progress.passDays).toBe(2)
  })
})

describe('a day of the week counts', () => {
  const MONDAY_MS = Date.UTC(2026, 10, 23, 9)
  const dayNow = () => today().week.days.find(({ day }) => day === today().studyDay)

  /** Questions answered so that they are due on the Monday, and Monday morning. */
  function untilMonday(due: number): void {
    bench.nowMs = MONDAY_MS - DAY_MS
    for (let number = 0; number < due; number += 1) bench.answer(uid(number), false)
    bench.nowMs = MONDAY_MS
    expect(today().due).toBe(due)
  }

  test('with twelve scored answers, although more is due', () => {
    untilMonday(30)
    for (let number = 0; number < 9; number += 1) bench.answer(uid(number), true)
    expect(dayNow()).toMatchObject({ state: 'open', answers: 9 })
    for (let number = 9; number < 12; number += 1) bench.answer(uid(number), true)
    expect(dayNow()).toMatchObject({ state: 'counted', answers: 12 })
    expect(today().week.countedDays).toBe(1)
    bench.nowMs += DAY_MS
    expect(today().week.days[0]).toMatchObject({ state: 'counted', answers: 12 })
  })

  test('with all that was due, where that is less', () => {
    untilMonday(3)
    bench.answer(uid(0), true)
    bench.answer(uid(1), false)
    expect(dayNow()?.state).toBe('open')
    bench.answer(uid(2), true)
    expect(dayNow()?.state).toBe('counted')
  })

  test('by the due of that morning, not by what is left', () => {
    untilMonday(12)
    for (let number = 0; number < 5; number += 1) bench.answer(uid(number), true)
    bench.reopen()
    expect(today().due).toBe(7)
    for (let number = 5; number < 9; number += 1) bench.answer(uid(number), true)
    expect(dayNow()?.state).toBe('open')
    bench.answer(uid(9), true)
    expect(dayNow()?.state).toBe('counted')
  })

  test('not with practice alone', () => {
    untilMonday(12)
    for (let number = 0; number < 12; number += 1) bench.answer(uid(number), true, null, 'practice')
    expect(dayNow()).toMatchObject({ state: 'open', answers: 12 })
  })
})

test('twelve answers on each of five days are five counted days', () => {
  const monday = Date.UTC(2026, 10, 23, 9)
  for (let day = 0; day < 5; day += 1) {
    bench.nowMs = monday + day * DAY_MS
    today()
    for (let number = 0; number < 12; number += 1) bench.answer(uid((day * 7 + number) % 40), number % 4 > 0)
  }
  expect(today().week).toMatchObject({ countedDays: 5 })
  expect(today().week.days.map(({ answers }) => answers)).toEqual([12, 12, 12, 12, 12, 0, 0])
  expect(callOn(bench.context, 'progress.summary', {}).answersTotal).toBe(60)
})

test('what went wrong is a sentence', () => {
  try {
    give(attempt(0, 5))
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(Failed)
    expect((error as Failed).message).toBe(
      'This question was changed meanwhile, so nothing was stored. Answer it once more.',
    )
  }
})
