import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { confirmClock } from '#application/app/confirm-clock.ts'
import { bury, dispute, flag, settleDispute, suspend } from '#application/items/mark.ts'
import { judgeClock } from '#application/moment.ts'
import { setSettings } from '#application/settings/set.ts'
import { rate } from '#application/study/rate.ts'
import { undo } from '#application/study/undo.ts'
import { dumpProjections, rebuildProjections } from '#storage/projections/rebuild.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { DAY_MS, StudyBench } from '../support/study-bench.ts'

let bench: StudyBench
afterEach(() => bench.remove())

const uid = (index: number) => `sample/Q${index}`

/** The latest answer, while it counts. */
type Last = { uid: string; id: string } | null

type Step =
  | { do: 'answer'; item: number; right: boolean; confidence: 'guess' | 'think-so' | 'sure' | null }
  | { do: 'practise'; item: number; right: boolean }
  | { do: 'rate'; rating: 1 | 2 | 3 | 4 }
  | { do: 'undo' }
  | { do: 'wait'; hours: number }
  | { do: 'suspend' | 'bury' | 'flag' | 'dispute' | 'settle'; item: number }
  | { do: 'retention'; percent: number }
  | { do: 'restart' | 'new device' }

const item = fc.nat(7)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      item,
      right: fc.boolean(),
      confidence: fc.constantFrom('guess' as const, 'think-so' as const, 'sure' as const, null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('practise' as const), item, right: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('rate' as const),
      rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: -30, max: 600 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('suspend' as const, 'bury' as const, 'flag' as const, 'dispute' as const, 'settle' as const),
      item,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('retention' as const), percent: fc.integer({ min: 80, max: 97 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'new device' as const) }) },
)

test('whatever a learner does, the projections are what a rebuild from the log gives', () => {
  let steps = 0
  const runs = 120
  bench = new StudyBench(8)
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 40, maxLength: 120, size: 'max' }), (sequence) => {
      bench.remove()
      bench = new StudyBench(8)
      let last: Last = null
      for (const step of sequence) {
        last = perform(step, last)
        steps += 1
      }
      const { file } = bench.context.collection
      const before = dumpProjections(file)
      const hash = stateHash(file)
      rebuildProjections(file)
      expect(dumpProjections(file)).toEqual(before)
      expect(stateHash(file)).toBe(hash)
    }),
    { numRuns: runs, seed: 20 },
  )
  expect(steps / runs).toBeGreaterThanOrEqual(50)
})

function perform(step: Step, last: Last): Last {
  const { context } = bench
  switch (step.do) {
    case 'answer':
      return { uid: uid(step.item), id: bench.answer(uid(step.item), step.right, step.confidence).answerId }
    case 'practise':
      bench.answer(uid(step.item), step.right, null, 'practice')
      return last
    case 'rate':
      if (last !== null) rate(context, { answerId: last.id, rating: step.rating, accept: false })
      return last
    case 'undo':
      undo(context, { answerId: null })
      return null
    case 'wait':
      bench.nowMs += step.hours * (DAY_MS / 24)
      if (judgeClock(context) === 'far-ahead') confirmClock(context, { dateIsRight: true })
      return last
    case 'suspend':
      suspend(context, { itemUid: uid(step.item), suspended: true })
      return last
    case 'bury':
      bury(context, { itemUid: uid(step.item) })
      return last
    case 'flag':
      flag(context, { itemUid: uid(step.item), flagged: true })
      return last
    case 'dispute':
      dispute(context, {
        itemUid: last?.uid ?? uid(step.item),
        reason: 'ambiguous',
        note: '',
        answerId: last?.id ?? null,
      })
      return null
    case 'settle':
      settleDispute(context, { itemUid: uid(step.item) })
      return last
    case 'retention':
      setSettings(context, { desiredRetention: step.percent })
      return last
    case 'restart':
      bench.reopen()
      return last
    case 'new device':
      bench.goOnAsNewDevice()
      return last
  }
}

test('fifty answers undone one by one, also after a restart, leave every state as it was', () => {
  bench = new StudyBench(20)
  const hashes: string[] = []
  for (let index = 0; index < 50; index += 1) {
    hashes.push(stateHash(bench.context.collection.read))
    bench.nowMs += index % 7 === 0 ? DAY_MS : 60_000
    bench.answer(uid(index % 20), index % 3 !== 0, index % 2 === 0 ? 'sure' : 'guess')
  }
  bench.reopen()
  for (const hash of hashes.toReversed()) {
    expect(undo(bench.context, { answerId: null }).value.undone).not.toBeNull()
    expect(stateHash(bench.context.collection.read)).toBe(hash)
  }
  expect(undo(bench.context, { answerId: null }).value.undone).toBeNull()
})
