import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adviceKinds, MOST_QUESTIONS } from './advice.ts'
import type { PlacementAnswer } from './module-walk.ts'
import { nextQuestion, type PlacementRun } from './next-question.ts'
import { placementResult } from './placement-result.ts'
import { experienceLevels, itemsOf } from './placement-table.ts'
import { simulate, tableOf } from './testing/simulated-learner.ts'

const experience = fc.constantFrom(...experienceLevels)
const shape = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 })
/** Enough coins for the longest placement; which of the codes a wrong answer stands for. */
const coins = fc.array(fc.tuple(fc.boolean(), fc.constantFrom('M01', 'M02', 'M03')), { minLength: 20, maxLength: 20 })

interface Drawn {
  shape: number[]
  experience: (typeof experienceLevels)[number]
  coins: [boolean, string][]
  gone: number[]
  stale: number[]
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  shape,
  experience,
  coins,
  gone: fc.array(fc.nat(60), { maxLength: 20 }),
  stale: fc.array(fc.nat(60), { maxLength: 20 }),
})

function begin({ shape, experience, gone, stale }: Drawn): PlacementRun {
  const table = tableOf(shape)
  const uids = table.modules.flatMap(itemsOf).map(({ uid }) => uid)
  const named = (indexes: number[]) => new Set(indexes.flatMap((index) => uids[index] ?? []))
  return { table, experience, answers: [], unavailable: named(gone), stale: named(stale) }
}

/** Answers by the coins until nothing more is asked; `visit` sees every question before it is answered. */
function take(
  coins: Drawn['coins'],
  start: PlacementRun,
  visit: (run: PlacementRun, uid: string) => void,
): PlacementRun {
  let run = start
  for (const [right, code] of [...coins, ...coins]) {
    const next = nextQuestion(run)
    if (next === null) return run
    visit(run, next.uid)
    const answer: PlacementAnswer = { uid: next.uid, right, misconceptions: right ? [] : [code] }
    run = { ...run, answers: [...run.answers, answer] }
  }
  throw new Error('The placement does not end.')
}

describe('whatever is answered', () => {
  test('at most twenty questions, none twice, none that must not be asked, and then an end with advice on every lesson', () => {
    let questions = 0
    let runs = 0
    fc.assert(
      fc.property(drawn, (input) => {
        const start = begin(input)
        const end = take(input.coins, start, (run, uid) => {
          expect(run.answers.map((answer) => answer.uid)).not.toContain(uid)
          expect(run.unavailable.has(uid)).toBe(false)
        })
        expect(end.answers.length).toBeLessThanOrEqual(MOST_QUESTIONS)
        const result = placementResult(end)
        expect(result.lessons.map(({ lessonId }) => lessonId)).toEqual(
          start.table.modules.flatMap(({ lessons }) => lessons.map(({ id }) => id)),
        )
        expect(result.asked).toBe(end.answers.length)
        expect(result.lessons.reduce((sum, { asked }) => sum + asked, 0)).toBe(result.asked)
        expect(result.lessons.every(({ advice }) => adviceKinds.includes(advice))).toBe(true)
        questions += end.answers.length
        runs += 1
      }),
      { numRuns: 2000 },
    )
    expect(questions / runs).toBeGreaterThan(8)
  })

  test('with six modules each is asked about at least twice, so twelve is the least', () => {
    fc.assert(
      fc.property(experience, coins, (level, tosses) => {
        const end = take(
          tosses,
          begin({ shape: [2, 2, 3, 2, 2, 3], experience: level, coins: tosses, gone: [], stale: [] }),
          () => {},
        )
        expect(end.answers.length).toBeGreaterThanOrEqual(12)
        for (const { asked } of placementResult(end).modules) {
          expect(asked).toBeGreaterThanOrEqual(2)
          expect(asked).toBeLessThanOrEqual(4)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('an answer that is taken back is asked for again', () => {
    fc.assert(
      fc.property(drawn, (input) => {
        const end = take(input.coins, begin(input), () => {})
        const last = end.answers.at(-1)
        fc.pre(last !== undefined)
        expect(nextQuestion({ ...end, answers: end.answers.slice(0, -1) })?.uid).toBe(last?.uid)
      }),
      { numRuns: 1000 },
    )
  })

  test('every misconception that was chosen twice is named with its hits, and none that was chosen once', () => {
    fc.assert(
      fc.property(drawn, (input) => {
        const end = take(input.coins, begin(input), () => {})
        const chosen = end.answers.flatMap(({ misconceptions }) => misconceptions)
        const hits = (code: string) => chosen.filter((other) => other === code).length
        const expected = ['M01', 'M02', 'M03'].filter((code) => hits(code) >= 2)
        const { misconceptions } = placementResult(end)
        expect(misconceptions.map(({ code }) => code).sort()).toEqual(expected)
        expect(misconceptions.every((entry) => entry.hits === hits(entry.code))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('somebody who', () => {
  const adviceOf = (knows: (lessonId: string) => boolean, experience: (typeof experienceLevels)[number]) => {
    const learner = {
      experience,
      knows: ({ lessonId }: { lessonId: string }) => knows(lessonId),
      slip: 0,
      guess: 0,
      admits: 1,
    }
    const run = simulate(tableOf(), learner, 'sure')
    return placementResult(run)
  }

  test('knows everything skims every lesson that was asked about and is told to study none', () => {
    for (const level of experienceLevels) {
      const { lessons, modules, asked } = adviceOf(() => true, level)
      expect(modules.every(({ verdict }) => verdict === 'known')).toBe(true)
      expect(lessons.filter(({ advice }) => advice === 'skim')).toHaveLength({ no: 14, little: 12, yes: 12 }[level])
      expect(lessons.every(({ advice }) => advice !== 'study')).toBe(true)
      expect(asked).toBe({ no: 18, little: 12, yes: 12 }[level])
    }
  })

  test('knows nothing studies everything, and is told so after twelve questions', () => {
    for (const level of experienceLevels) {
      const { lessons, asked } = adviceOf(() => false, level)
      expect(lessons.every(({ advice, reason }) => advice === 'study' && reason === 'start-here')).toBe(true)
      expect(asked).toBe(12)
    }
  })

  test('knows the first half skims there and studies the rest', () => {
    const half = new Set(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'])
    const { lessons } = adviceOf((lessonId) => half.has(lessonId), 'little')
    for (const { lessonId, advice } of lessons) {
      if (half.has(lessonId)) expect(advice).not.toBe('study')
      else expect(advice).toBe('study')
    }
  })
})

test('a second placement takes other items where there are any of the same tier', () => {
  const learner = { experience: 'little', knows: () => true, slip: 0, guess: 0, admits: 1 } as const
  const first = simulate(tableOf(), learner, 'first')
  const stale = new Set(first.answers.map(({ uid }) => uid))
  const next = nextQuestion({ ...first, answers: [], stale })
  expect(next && stale.has(next.uid)).toBe(false)
})
