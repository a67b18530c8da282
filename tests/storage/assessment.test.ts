import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { begin } from '#application/assessment/begin.ts'
import { handIn } from '#application/assessment/hand-in.ts'
import { overview } from '#application/assessment/overview.ts'
import { respond } from '#application/assessment/respond.ts'
import { result } from '#application/assessment/result.ts'
import { room } from '#application/assessment/room.ts'
import { Failed } from '#application/failed.ts'
import { itemPage } from '#application/items/get.ts'
import { list } from '#application/items/list.ts'
import { lesson } from '#application/library/lesson.ts'
import { everywhere } from '#application/search/everywhere.ts'
import { readCard } from '#application/study/card.ts'
import { start } from '#application/study/start.ts'
import { undo } from '#application/study/undo.ts'
import type { AssessmentRoom } from '#contract/assessment.ts'
import { verifyChains } from '#storage/log/verify.ts'
import { dumpProjections, rebuildProjections } from '#storage/projections/rebuild.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { askAsNumber } from '../support/ask-as-number.ts'
import { keptIn, writeAssessmentCourse } from '../support/assessment-course.ts'
import { keyResponse } from '../support/key-response.ts'
import { DAY_MS, StudyBench } from '../support/study-bench.ts'

const courseId = 'sample'
const MINUTE_MS = 60_000
let bench: StudyBench
afterEach(() => bench.remove())

function openBench(): StudyBench {
  const fresh = new StudyBench(40)
  writeAssessmentCourse(join(fresh.folder, 'courses'))
  fresh.reopen()
  return fresh
}

const beginOne = (minutes: number | null = 40) => begin(bench.context, { courseId, minutes }).value
function answerOne({ assessmentId, questions }: AssessmentRoom, at: number, right: boolean, flagged = false) {
  const item = questions[at]?.item
  if (!item) throw new Error(`There is no question ${at}.`)
  const response = keyResponse(item, right)
  return respond(bench.context, { assessmentId, itemUid: item.uid, response, flagged, tookMs: 5_000 }).value
}
function sit(right: (at: number) => boolean): AssessmentRoom {
  const open = beginOne()
  for (const at of open.questions.keys()) answerOne(open, at, right(at))
  handIn(bench.context, { assessmentId: open.assessmentId })
  return open
}
const uidsOf = ({ questions }: AssessmentRoom) => questions.map(({ item }) => item.uid)

function expectRebuilt(): void {
  const { file } = bench.context.collection
  const before = dumpProjections(file)
  const hash = stateHash(file)
  rebuildProjections(file)
  expect(dumpProjections(file)).toEqual(before)
  expect(stateHash(file)).toBe(hash)
  expect(verifyChains(file).problems).toEqual([])
}

describe('questions kept for an assessment', () => {
  test('are nowhere to be found before it', () => {
    bench = openBench()
    const kept = new Set<string>(Object.values(keptIn).flat())
    const { context } = bench
    const { rows } = list(context, { query: '', sort: 'course', descending: false, offset: 0, limit: 200 })
    expect(rows.filter(({ itemUid }) => kept.has(itemUid))).toEqual([])
    expect(rows).toHaveLength(36)
    for (const lessonId of ['L01', 'L02']) {
      const page = lesson(context, { courseId, lessonId })
      expect(JSON.stringify(page)).not.toMatch(/sample\/Q(0|1|20|21)"/)
    }
    expect(everywhere(context, { text: 'Question 20', limit: 50 }).map(({ itemUid }) => itemUid)).not.toContain(
      'sample/Q20',
    )
    for (const itemUid of kept) {
      expect(() => readCard(context, itemUid)).toThrow(Failed)
      expect(() => itemPage(context, { itemUid })).toThrow(Failed)
    }
    for (let index = 2; index < 20; index += 1) bench.answer(`sample/Q${index}`, index % 2 === 0)
    bench.nowMs += 40 * DAY_MS
    for (const kind of ['review', 'practice'] as const) {
      const planned = start(context, { kind, limit: 200 }).value.queue.map(({ card }) => card.item.uid)
      expect(planned.length).toBeGreaterThan(0)
      expect(planned.filter((uid) => kept.has(uid))).toEqual([])
    }
  })

  test('of one form stay back after it, and join reviews, lessons and the list once both forms are used', () => {
    bench = openBench()
    const first = sit(() => false)
    expect(uidsOf(first)).toEqual(expect.arrayContaining([...keptIn.A]))
    expect(uidsOf(first)).not.toContain(keptIn.B[0])
    bench.nowMs += 3 * DAY_MS
    const reviewOf = () =>
      start(bench.context, { kind: 'review', limit: 200 }).value.queue.map(({ card }) => card.item.uid)
    const practised = uidsOf(first).filter((uid) => uid !== keptIn.A[0] && uid !== keptIn.A[1])
    expect(reviewOf().toSorted()).toEqual(practised.toSorted())
    expectRebuilt()

    const second = sit(() => false)
    expect(uidsOf(second)).toEqual(expect.arrayContaining([...keptIn.B]))
    bench.nowMs += DAY_MS
    expect(reviewOf()).toEqual(expect.arrayContaining([...keptIn.A, ...keptIn.B]))
    expect(lesson(bench.context, { courseId, lessonId: 'L01' }).cards.map(({ item }) => item.uid)).toContain(
      'sample/Q0',
    )
    expect(readCard(bench.context, 'sample/Q21').progress.lastRating).toBe(1)
    expectRebuilt()
    bench.reopen()
    expect(readCard(bench.context, 'sample/Q21').progress.lastRating).toBe(1)
  })

  test('regression: one that was looked up while it was kept can be asked as soon as it is not', () => {
    bench = openBench()
    expect(() => readCard(bench.context, 'sample/Q21')).toThrow(Failed)
    sit(() => false)
    bench.nowMs += 3 * DAY_MS
    sit(() => false)
    bench.nowMs += DAY_MS
    expect(bench.answer('sample/Q21', true).progress.lastRating).toBe(3)
    expectRebuilt()
  })
})

describe('an assessment', () => {
  test('goes on where it was killed, with the same questions, answers, flags and the time that is truly left', () => {
    bench = openBench()
    const open = beginOne()
    answerOne(open, 0, true)
    answerOne(open, 1, false, true)
    bench.nowMs += 12 * MINUTE_MS
    bench.reopen()
    const again = room(bench.context, { assessmentId: open.assessmentId })
    expect(uidsOf(again)).toEqual(uidsOf(open))
    expect(again.seed).toBe(open.seed)
    expect(again.questions.map(({ complete, flagged }) => [complete, flagged]).slice(0, 3)).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ])
    expect(again.time.nowMs - again.time.startedMs).toBe(12 * MINUTE_MS)
    expect(beginOne().assessmentId).toBe(open.assessmentId)
    expect(overview(bench.context, { courseId }).open).toMatchObject({ answered: 2, questions: 6 })
    expectRebuilt()
  })

  test('a clock set back gives no time back', () => {
    bench = openBench()
    const open = beginOne()
    bench.nowMs += 30 * MINUTE_MS
    answerOne(open, 0, true)
    bench.nowMs -= 25 * MINUTE_MS
    const { time } = room(bench.context, { assessmentId: open.assessmentId })
    expect(time.nowMs - time.startedMs).toBe(30 * MINUTE_MS)
  })

  test('an answer can be changed until handing in, and only the last one enters the history', () => {
    bench = openBench()
    const open = beginOne()
    const itemUid = uidsOf(open)[2] ?? ''
    for (const right of [false, true, false, true]) answerOne(open, 2, right)
    const { read } = bench.context.collection
    expect(read.value('SELECT count(*) FROM answer')).toBe(0)
    const done = handIn(bench.context, { assessmentId: open.assessmentId }).value
    expect(done).toMatchObject({ right: 1, n: 6, grade: 'not-passed' })
    expect(done.questions.find(({ item }) => item.uid === itemUid)?.outcome).toBe('correct')
    expect(read.value('SELECT count(*) FROM answer')).toBe(1)
    expect(() => answerOne(open, 2, false)).toThrow(/was handed in/)
    expect(handIn(bench.context, { assessmentId: open.assessmentId }).value).toEqual(done)
    expect(read.value('SELECT count(*) FROM answer')).toBe(1)
    expectRebuilt()
  })

  test('the same answer sent twice is stored once', () => {
    bench = openBench()
    const open = beginOne()
    answerOne(open, 0, true)
    const events = bench.context.collection.read.value('SELECT count(*) FROM event')
    answerOne(open, 0, true)
    expect(bench.context.collection.read.value('SELECT count(*) FROM event')).toBe(events)
  })

  test('answers after the time are late; a flag set later makes no answer late', () => {
    bench = openBench()
    const open = beginOne(40)
    answerOne(open, 0, true)
    bench.nowMs += 40 * MINUTE_MS
    expect(answerOne(open, 1, true).late).toBe(false)
    bench.nowMs += 1
    expect(answerOne(open, 2, true).late).toBe(true)
    expect(answerOne(open, 0, true, true).late).toBe(false)
    expect(answerOne(open, 1, false).late).toBe(true)
    const done = handIn(bench.context, { assessmentId: open.assessmentId }).value
    expect(done).toMatchObject({ right: 2, late: { n: 2, right: 1 } })
  })

  test('nothing is told before the end', () => {
    bench = openBench()
    const open = beginOne()
    expect(() => result(bench.context, { assessmentId: open.assessmentId })).toThrow(/still open/)
  })

  test('the other form comes three study days later, and nothing after that', () => {
    bench = openBench()
    sit((at) => at < 3)
    expect(overview(bench.context, { courseId }).next).toMatchObject({ state: 'waiting', form: 'B' })
    bench.nowMs += 2 * DAY_MS
    expect(() => beginOne()).toThrow(/3 days after/)
    bench.nowMs += DAY_MS
    sit(() => true)
    expect(overview(bench.context, { courseId })).toMatchObject({
      next: { state: 'used-up' },
      results: [
        { form: 'B', grade: 'distinction', right: 6 },
        { form: 'A', grade: 'not-passed', right: 3 },
      ],
    })
    bench.nowMs += 30 * DAY_MS
    expect(() => beginOne()).toThrow(/Both forms/)
  })

  test('what was handed in is final: Undo stops there, and goes on with what came after', () => {
    bench = openBench()
    bench.answer('sample/Q5', true)
    const { questions } = sit(() => true)
    expect(undo(bench.context, { answerId: null }).value.undone).toBeNull()
    const practised = questions.find(
      ({ item }) =>
        !item.reserved &&
        !Object.values(keptIn)
          .flat()
          .includes(item.uid as never),
    )
    const history = itemPage(bench.context, { itemUid: practised?.item.uid ?? '' }).history
    expect(() => undo(bench.context, { answerId: history[0]?.answerId ?? '' })).toThrow(/handed in/)
    bench.answer('sample/Q6', true)
    expect(undo(bench.context, { answerId: null }).value.undone?.itemUid).toBe('sample/Q6')
  })

  test('regression: a question that an update made another type of is open again, and a result can still be read', () => {
    bench = openBench()
    sit(() => true)
    bench.nowMs += 3 * DAY_MS
    const open = beginOne()
    for (const at of open.questions.keys()) answerOne(open, at, true)
    askAsNumber(bench, uidsOf(open)[0] ?? '')
    const again = room(bench.context, { assessmentId: open.assessmentId })
    expect(again.questions.map(({ complete }) => complete)).toEqual([false, true, true, true, true, true])
    const done = handIn(bench.context, { assessmentId: open.assessmentId }).value
    expect(done).toMatchObject({ right: 5, n: 6 })
    expect(done.questions[0]).toMatchObject({ outcome: 'blank', response: null, verdict: null })
    for (const { item } of done.questions) askAsNumber(bench, item.uid)
    const later = result(bench.context, { assessmentId: open.assessmentId })
    expect(later.right).toBe(5)
    expect(later.questions[1]).toMatchObject({
      outcome: 'correct',
      given: 'Given to an earlier version of this question',
    })
    expectRebuilt()
  })

  test('its result stays what it was when the course is revised', () => {
    bench = openBench()
    const { assessmentId } = sit((at) => at % 2 === 0)
    const before = result(bench.context, { assessmentId })
    bench.context.collection.write(
      { wallMs: bench.nowMs, instantMs: bench.nowMs, zone: bench.zone, day: 20_777 },
      ({ local }) => {
        for (const { item } of before.questions) {
          const body = JSON.stringify({ ...item, version: 2, stem: 'Asked in another way?' })
          local.run('UPDATE item SET body = ? WHERE key = (SELECT key FROM item_key WHERE uid = ?)', body, item.uid)
        }
      },
    )
    bench.reopen()
    const after = result(bench.context, { assessmentId })
    expect(after.questions.every(({ revised }) => revised)).toBe(true)
    expect({ ...after, questions: [] }).toEqual({ ...before, questions: [] })
  })
})

type Step =
  | { do: 'begin' | 'hand in' | 'restart' | 'new device' | 'undo' }
  | { do: 'respond'; at: number; right: boolean; flagged: boolean }
  | { do: 'answer'; item: number; right: boolean }
  | { do: 'wait'; hours: number }
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('begin' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand in' as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('respond' as const),
      at: fc.nat(5),
      right: fc.boolean(),
      flagged: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), item: fc.nat(39), right: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 0, max: 100 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'new device' as const, 'undo' as const) }),
  },
)

test('whatever is done around assessments, the projections are what a rebuild from the log gives', () => {
  bench = openBench()
  let steps = 0
  let handedIn = 0
  const runs = 60
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 40, maxLength: 90, size: 'max' }), (sequence) => {
      bench.remove()
      bench = openBench()
      for (const step of sequence) {
        perform(step)
        steps += 1
      }
      handedIn += overview(bench.context, { courseId }).results.length
      expectRebuilt()
    }),
    { numRuns: runs, seed: 41 },
  )
  expect(steps / runs).toBeGreaterThan(45)
  expect(handedIn / runs).toBeGreaterThan(0.5)
})

function perform(step: Step): void {
  const open = overview(bench.context, { courseId }).open
  switch (step.do) {
    case 'begin':
      if (overview(bench.context, { courseId }).next.state === 'ready') beginOne()
      return
    case 'hand in':
      if (open) handIn(bench.context, { assessmentId: open.assessmentId })
      return
    case 'respond':
      if (open) answerOne(room(bench.context, { assessmentId: open.assessmentId }), step.at, step.right, step.flagged)
      return
    case 'answer':
      try {
        bench.answer(`sample/Q${step.item}`, step.right)
      } catch (error) {
        // A question that is still kept is refused.
        if (!(error instanceof Failed)) throw error
      }
      return
    case 'wait':
      bench.nowMs += step.hours * 60 * MINUTE_MS
      return
    case 'restart':
      bench.reopen()
      return
    case 'new device':
      bench.goOnAsNewDevice()
      return
    case 'undo':
      undo(bench.context, { answerId: null })
  }
}
