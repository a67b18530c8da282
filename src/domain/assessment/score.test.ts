import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whatToReread } from './reread.ts'
import { type AssessmentMark, isRight, SHARE_FROM_QUESTIONS, scoreAssessment } from './score.ts'

const rules = { passPercent: 75, distinctionPercent: 90 }

const mark = (index: number, changes: Partial<AssessmentMark> = {}): AssessmentMark => ({
  itemUid: `course/Q${index}`,
  itemVersion: 1,
  moduleId: `M${1 + (index % 4)}`,
  lessonId: `L${1 + (index % 8)}`,
  sectionId: `section-${index % 3}`,
  bloom: 'apply',
  outcome: 'correct',
  misconceptions: [],
  late: false,
  ...changes,
})
const marks = (right: number, of = 24, wrong: Partial<AssessmentMark> = {}) =>
  Array.from({ length: of }, (_, index) => mark(index, index < right ? {} : { outcome: 'wrong', ...wrong }))

describe('the score of an assessment', () => {
  test.each([
    [24, 'distinction'],
    [22, 'distinction'],
    [21, 'passed'],
    [18, 'passed'],
    [17, 'not-passed'],
    [0, 'not-passed'],
  ])('%i of 24 right, evenly: %s', (right, grade) => {
    expect(scoreAssessment(marks(right), rules).grade).toBe(grade)
  })

  test('one module below half does not pass, however good the others', () => {
    const list = marks(24).map((one, index) =>
      one.moduleId === 'M1' && index < 16 ? { ...one, outcome: 'wrong' as const } : one,
    )
    const score = scoreAssessment(list, rules)
    expect(score).toMatchObject({ right: 20, grade: 'not-passed', weakModules: ['M1'] })
  })

  test('exactly half right in a module is enough', () => {
    const list = marks(24).map((one, index) =>
      one.moduleId === 'M1' && index < 12 ? { ...one, outcome: 'wrong' as const } : one,
    )
    expect(scoreAssessment(list, rules)).toMatchObject({ right: 21, grade: 'passed', weakModules: [] })
  })

  test('the same misconception twice takes a distinction away, twice in one question does not', () => {
    expect(scoreAssessment(marks(22, 24, { misconceptions: ['M07'] }), rules).grade).toBe('passed')
    expect(scoreAssessment(marks(23, 24, { misconceptions: ['M07', 'M07'] }), rules)).toMatchObject({
      grade: 'distinction',
      misconceptions: [{ code: 'M07', times: 1 }],
    })
  })

  test('a slip of the keys counts as right, half an answer and none do not', () => {
    const outcomes = ['correct', 'close', 'partial', 'wrong', 'blank'] as const
    const list = outcomes.map((outcome, index) => mark(index, { outcome }))
    expect(list.map(isRight)).toEqual([true, true, false, false, false])
    expect(scoreAssessment(list, rules)).toMatchObject({ right: 2, n: 5 })
  })

  test('the interval is Wilson’s: 18 of 24 is 55 to 88 per cent', () => {
    const { share } = scoreAssessment(marks(18), rules)
    expect(share.rate).toBe(0.75)
    expect(share.low).toBeCloseTo(0.551, 3)
    expect(share.high).toBeCloseTo(0.88, 3)
  })

  test('late answers count, and are told apart', () => {
    const list = marks(20).map((one, index) => ({ ...one, late: index >= 18 }))
    expect(scoreAssessment(list, rules)).toMatchObject({ right: 20, late: { n: 6, right: 2 } })
  })

  test('groups add up to the whole, and show a share only from ten questions on', () => {
    const anyMark = fc.record({
      index: fc.nat(60),
      outcome: fc.constantFrom('correct' as const, 'close' as const, 'partial' as const, 'wrong' as const),
      bloom: fc.constantFrom('remember' as const, 'apply' as const, 'evaluate' as const),
    })
    fc.assert(
      fc.property(fc.array(anyMark, { minLength: 1, maxLength: 40, size: 'max' }), (drawn) => {
        const list = drawn.map(({ index, ...changes }) => mark(index, changes))
        const score = scoreAssessment(list, rules)
        for (const groups of [score.modules, score.lessons, score.blooms]) {
          expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(score.n)
          expect(groups.reduce((sum, { right }) => sum + right, 0)).toBe(score.right)
          for (const { n, share } of groups) expect(share.state === 'enough').toBe(n >= SHARE_FROM_QUESTIONS)
        }
        if (score.grade !== 'not-passed') expect(score.right / score.n).toBeGreaterThanOrEqual(0.75)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what to read again', () => {
  test('the section with most behind it first; half answers weigh half; nothing for what was right', () => {
    const list = [
      mark(0, { lessonId: 'L01', sectionId: 'a', outcome: 'partial' }),
      mark(1, { lessonId: 'L02', sectionId: 'b', outcome: 'wrong' }),
      mark(2, { lessonId: 'L03', sectionId: 'c', outcome: 'wrong' }),
      mark(3, { lessonId: 'L03', sectionId: 'c', outcome: 'blank' }),
      mark(4, { lessonId: 'L04', sectionId: 'd', outcome: 'close' }),
    ]
    expect(whatToReread(list)).toEqual([
      { lessonId: 'L03', sectionId: 'c', missed: 2, weight: 2 },
      { lessonId: 'L02', sectionId: 'b', missed: 1, weight: 1 },
      { lessonId: 'L01', sectionId: 'a', missed: 1, weight: 0.5 },
    ])
  })

  test('among equals the lesson with more behind it goes first', () => {
    const list = [
      mark(0, { lessonId: 'L01', sectionId: 'a', outcome: 'wrong' }),
      mark(1, { lessonId: 'L02', sectionId: 'b', outcome: 'wrong' }),
      mark(2, { lessonId: 'L02', sectionId: 'c', outcome: 'wrong' }),
    ]
    expect(whatToReread(list).map(({ sectionId }) => sectionId)).toEqual(['b', 'c', 'a'])
  })
})
