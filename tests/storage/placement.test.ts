import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { itemPage } from '#application/items/get.ts'
import { dispute } from '#application/items/mark.ts'
import { course } from '#application/library/course.ts'
import { lesson } from '#application/library/lesson.ts'
import { nextStep } from '#application/library/next-step.ts'
import { finishPlacement, giveUpPlacement } from '#application/placement/finish.ts'
import { overrule } from '#application/placement/overrule.ts'
import { placementQuestions } from '#application/placement/questions.ts'
import { skip } from '#application/placement/skip.ts'
import { startPlacement } from '#application/placement/start.ts'
import { placementView } from '#application/placement/view.ts'
import { setSettings } from '#application/settings/set.ts'
import { answer } from '#application/study/answer.ts'
import { undo } from '#application/study/undo.ts'
import type { PlacementView } from '#contract/placement.ts'
import type { Answered } from '#contract/study.ts'
import { adviceKinds } from '#domain/placement/advice.ts'
import { dumpProjections, rebuildProjections } from '#storage/projections/rebuild.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { askAsNumber } from '../support/ask-as-number.ts'
import { rightOrWrong } from '../support/sample-response.ts'
import { DAY_MS, StudyBench } from '../support/study-bench.ts'

/** Eight lessons of twenty questions: a placement of four modules. */
const ITEMS = 160
const courseId = 'sample'

let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(ITEMS)
})
afterEach(() => bench.remove())

const view = () => placementView(bench.context, { courseId })
const start = () => startPlacement(bench.context, { courseId, experience: { tests: 'little' } }).value
const asked = (at: PlacementView = view()) => {
  if (!at.open?.card) throw new Error('Nothing is asked.')
  return { placementId: at.open.placementId, ...at.open.card }
}
function give(right: boolean): Answered {
  const { item, attempt } = asked()
  const response = rightOrWrong(item, right)
  const input = { itemUid: item.uid, attempt, sessionId: null, response, confidence: null, tookMs: 3000 }
  return answer(bench.context, { ...input, kind: 'placement' }).value
}
function pass(): void {
  const { placementId, item } = asked()
  skip(bench.context, { placementId, itemUid: item.uid })
}
function takeToItsEnd(right: (count: number) => boolean): PlacementView {
  for (let count = 0; view().open?.card; count++) give(right(count))
  return finishPlacement(bench.context, { placementId: view().open?.placementId ?? '' }).value
}
function expectSameAfterRebuild(): void {
  const { file } = bench.context.collection
  const [before, hash] = [dumpProjections(file), stateHash(file)]
  rebuildProjections(file)
  expect(dumpProjections(file)).toEqual(before)
  expect(stateHash(file)).toBe(hash)
}

describe('an answer in a placement', () => {
  test('that is right enters the schedule as Easy, seven days ahead, and one that is wrong stays new', () => {
    start()
    const right = give(true)
    expect(right).toMatchObject({ rating: 4, progress: { intervalDays: 7, reps: 1, lastRating: 4 } })
    const wrong = give(false)
    expect(wrong).toMatchObject({ rating: null, whyDue: null, progress: { reps: 0, dueDay: null } })
    expect(itemPage(bench.context, { itemUid: wrong.itemUid }).history).toMatchObject([
      { kind: 'placement', rating: null },
    ])
    expectSameAfterRebuild()
  })

  test('comes back sooner where a higher retention is wanted, and keeps the one it was given under', () => {
    setSettings(bench.context, { desiredRetention: 97 })
    start()
    const { itemUid, progress } = give(true)
    expect(progress.intervalDays).toBeLessThan(7)
    setSettings(bench.context, { desiredRetention: 80 })
    expectSameAfterRebuild()
    expect(itemPage(bench.context, { itemUid }).card.progress.intervalDays).toBe(progress.intervalDays)
  })

  test('to an item that has a schedule is rated like any other', () => {
    const { item } = asked(start())
    giveUpPlacement(bench.context, { placementId: asked().placementId })
    bench.answer(item.uid, true)
    bench.nowMs += 3 * DAY_MS
    start()
    expect(asked().item.uid).toBe(item.uid)
    expect(give(false).rating).toBe(1)
    expectSameAfterRebuild()
  })

  test('is refused where the placement asks something else, and stored once where it is sent twice', () => {
    const { item, attempt } = asked(start())
    const response = rightOrWrong(item, true)
    const input = {
      itemUid: item.uid,
      attempt,
      kind: 'placement',
      sessionId: null,
      confidence: null,
      tookMs: 1,
    } as const
    expect(answer(bench.context, { ...input, response }).value.alreadyStored).toBe(false)
    expect(answer(bench.context, { ...input, response }).value.alreadyStored).toBe(true)
    const stray = { ...input, itemUid: 'sample/Q19', response: { type: 'cloze', blanks: { gap: 'no' } } } as const
    expect(() => answer(bench.context, stray)).toThrow('asks another question')
    expect(view().open?.asked).toBe(1)
  })

  test('that is undone is asked for again, and so is "I do not know"', () => {
    const hash = stateHash(bench.context.collection.read)
    const first = asked(start()).item.uid
    give(true)
    const second = asked().item.uid
    pass()
    expect(view().open?.asked).toBe(2)
    expect(undo(bench.context, { answerId: null }).value.undone).toMatchObject({ itemUid: second, entry: 'change' })
    expect(asked().item.uid).toBe(second)
    expect(undo(bench.context, { answerId: null }).value.undone).toMatchObject({ itemUid: first, entry: 'answer' })
    expect(asked().item.uid).toBe(first)
    expect(stateHash(bench.context.collection.read)).toBe(hash)
    expectSameAfterRebuild()
  })
})

describe('a placement', () => {
  test('goes on after a restart where it was left, under a new incarnation too', () => {
    start()
    give(true)
    pass()
    const { item } = asked()
    bench.reopen()
    expect(asked().item.uid).toBe(item.uid)
    bench.goOnAsNewDevice()
    expect(view().open?.asked).toBe(2)
    give(false)
    expect(view().open?.asked).toBe(3)
  })

  test('asks in words for those who have not read the documents', () => {
    const stems = new Set<string>()
    start()
    for (; view().open?.card; pass()) stems.add(asked().item.stem)
    expect([...stems].some((stem) => stem.startsWith('Asked in other words'))).toBe(true)
  })

  test('says something on every lesson of its table, keeps it, and hands out every question', () => {
    start()
    const { result, open } = takeToItsEnd(() => true)
    expect(open).toBeNull()
    expect(result?.modules.flatMap(({ lessons }) => lessons.map(({ advice }) => advice))).toEqual(Array(8).fill('skim'))
    expect(result).toMatchObject({ asked: 8, right: 8 })
    const questions = placementQuestions(bench.context, { courseId })
    expect(questions).toHaveLength(8)
    expect(questions.every(({ right, response }) => right && response !== null)).toBe(true)
    expectSameAfterRebuild()
    bench.reopen()
    expect(view().result).toEqual(result)
  })

  test('regression: shows a question that was taken back once with its options as they were asked', () => {
    start()
    give(true)
    undo(bench.context, { answerId: null })
    const { item, showing } = asked()
    takeToItsEnd(() => true)
    const [first] = placementQuestions(bench.context, { courseId })
    expect(first?.card).toMatchObject({ item: { uid: item.uid }, showing })
  })

  test('regression: leaves out a question that an update made another type of, and shows the others', () => {
    start()
    takeToItsEnd(() => true)
    const [first, ...others] = placementQuestions(bench.context, { courseId }).map(({ card }) => card.item.uid)
    askAsNumber(bench, first ?? '')
    expect(placementQuestions(bench.context, { courseId }).map(({ card }) => card.item.uid)).toEqual(others)
    expectSameAfterRebuild()
  })

  test('leaves lessons that it has asked about not begun, with their guess first', () => {
    start()
    takeToItsEnd((count) => count % 2 === 0)
    const rows = course(bench.context, { courseId }).modules.flatMap(({ lessons }) => lessons)
    expect(rows.some(({ attempted }) => attempted > 0)).toBe(true)
    expect(rows.every(({ stage }) => stage === 'new')).toBe(true)
    expect(nextStep(bench.context)?.kind).toBe('start')
    const untouched = rows.filter(({ lessonId }) => lesson(bench.context, { courseId, lessonId }).pretest.length > 0)
    // The first question of a sample lesson is its guess first, unless the placement has asked that very one.
    const guessed = rows.filter(({ lessonId }) => {
      const { cards } = lesson(bench.context, { courseId, lessonId })
      return cards[0]?.attempt === 1
    })
    expect(untouched).toEqual(guessed)
  })

  test('moves the next step past what is to be skimmed, as long as there is anything else', () => {
    start()
    takeToItsEnd((count) => count < 2)
    const lessons = () => view().result?.modules.flatMap((module) => module.lessons) ?? []
    const first = lessons().find(({ advice }) => advice !== 'skim')
    expect(lessons()[0]?.advice).toBe('skim')
    expect(nextStep(bench.context)?.lessonId).toBe(first?.lessonId)
    for (const { lessonId } of lessons()) overrule(bench.context, { courseId, lessonId, advice: 'skim' })
    expect(nextStep(bench.context)?.lessonId).toBe('L01')
    overrule(bench.context, { courseId, lessonId: 'L05', advice: 'study' })
    expect(nextStep(bench.context)?.lessonId).toBe('L05')
    overrule(bench.context, { courseId, lessonId: 'L05', advice: null })
    expect(lessons().find(({ lessonId }) => lessonId === 'L05')).toMatchObject({ advice: lessons()[4]?.decided })
    expectSameAfterRebuild()
  })

  test('can be taken again: other questions first, and the words of the last one until it is finished', () => {
    start()
    takeToItsEnd(() => false)
    const before = view().result
    const used = placementQuestions(bench.context, { courseId }).map(({ card }) => card.item.uid)
    overrule(bench.context, { courseId, lessonId: 'L01', advice: 'skim' })
    bench.nowMs += 10 * DAY_MS
    expect(used).not.toContain(asked(start()).item.uid)
    expect(view().result?.placementId).toBe(before?.placementId)
    giveUpPlacement(bench.context, { placementId: asked().placementId })
    expect(view()).toMatchObject({ open: null, result: { placementId: before?.placementId } })
    start()
    const after = takeToItsEnd(() => true).result
    expect(after?.modules[0]?.lessons[0]).toMatchObject({ advice: after?.modules[0]?.lessons[0]?.decided })
    expectSameAfterRebuild()
  })

  test('passes over a question that is disputed, and is over only once', () => {
    const { item, placementId } = asked(start())
    dispute(bench.context, { itemUid: item.uid, reason: 'ambiguous', note: '', answerId: null })
    expect(asked().item.uid).not.toBe(item.uid)
    expect(() => finishPlacement(bench.context, { placementId })).toThrow('Nothing has been answered')
    give(true)
    const first = finishPlacement(bench.context, { placementId })
    expect(finishPlacement(bench.context, { placementId })).toEqual({ value: first.value, changed: [] })
    expect(() => giveUpPlacement(bench.context, { placementId })).toThrow('over')
  })
})

type Step =
  | { do: 'start' | 'skip' | 'finish' | 'give up' | 'undo' | 'restart' | 'new device' }
  | { do: 'answer'; right: boolean }
  | { do: 'overrule'; lesson: number; advice: (typeof adviceKinds)[number] | null }
  | { do: 'wait'; days: number }
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('answer' as const), right: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('skip' as const, 'undo' as const, 'start' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('finish' as const, 'give up' as const, 'restart' as const, 'new device' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('overrule' as const),
      lesson: fc.integer({ min: 1, max: 8 }),
      advice: fc.constantFrom(...adviceKinds, null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 12 }) }) },
)

test('whatever a learner does in placements, a rebuild from the log gives the same to the byte', () => {
  let steps = 0
  const runs = 25
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 30, maxLength: 60, size: 'max' }), (sequence) => {
      bench.remove()
      bench = new StudyBench(ITEMS)
      for (const step of sequence) {
        perform(step)
        steps += 1
      }
      expect(view().open?.asked ?? 0).toBeLessThanOrEqual(20)
      expectSameAfterRebuild()
    }),
    { numRuns: runs, seed: 7 },
  )
  expect(steps / runs).toBeGreaterThanOrEqual(30)
})

function perform(step: Step): void {
  const { open, result } = view()
  const placementId = open?.placementId ?? ''
  switch (step.do) {
    case 'start':
      if (!open) start()
      return
    case 'answer':
      if (open?.card) give(step.right)
      return
    case 'skip':
      if (open?.card) pass()
      return
    case 'finish':
      if (open && open.asked > 0) finishPlacement(bench.context, { placementId })
      return
    case 'give up':
      if (open) giveUpPlacement(bench.context, { placementId })
      return
    case 'undo':
      undo(bench.context, { answerId: null })
      return
    case 'overrule':
      if (result) overrule(bench.context, { courseId, lessonId: `L0${step.lesson}`, advice: step.advice })
      return
    case 'wait':
      bench.nowMs += step.days * DAY_MS
      return
    case 'restart':
      bench.reopen()
      return
    case 'new device':
      bench.goOnAsNewDevice()
  }
}
