import { describe, expect, test } from 'vitest'
import type { JudgedAnswer } from '../log/item-history.ts'
import { type FirstAnswer, firstAnswersOf, isLessonMastered } from './lesson-mastered.ts'

const answers = (given: string, bloomOfFirst: FirstAnswer['bloom'] = 'analyze', days = 2): FirstAnswer[] =>
  [...given].map((mark, index) => ({
    day: 100 + (index % days),
    atMs: index * 1000,
    right: mark === '+',
    bloom: index === 0 ? bloomOfFirst : 'remember',
  }))

describe('a lesson is mastered', () => {
  test('by eight right of the last ten, over two days, one of them at analyze or above', () => {
    expect(isLessonMastered(answers('++++++++--'))).toBe(true)
    expect(isLessonMastered(answers('+++++++---'))).toBe(false)
    expect(isLessonMastered(answers('+++++++++'))).toBe(false)
  })

  test('not on a single day', () => {
    expect(isLessonMastered(answers('++++++++++', 'analyze', 1))).toBe(false)
  })

  test('not by remembering and applying alone, nor by a miss at analyze', () => {
    expect(isLessonMastered(answers('++++++++++', 'apply'))).toBe(false)
    expect(isLessonMastered(answers('-+++++++++', 'evaluate'))).toBe(false)
    expect(isLessonMastered(answers('++++++++++', 'evaluate'))).toBe(true)
  })

  test('by the latest ten whatever the order they are told in', () => {
    const early = answers('----------').map((answer) => ({ ...answer, atMs: answer.atMs - 1_000_000 }))
    expect(isLessonMastered([...answers('++++++++++'), ...early].toReversed())).toBe(true)
    const late = answers('---').map((answer) => ({ ...answer, atMs: answer.atMs + 1_000_000 }))
    expect(isLessonMastered([...answers('++++++++++'), ...late])).toBe(false)
  })
})

test('the first answer of a day counts: no second try, nothing undone, nothing unscored', () => {
  const judged = (day: number, rating: JudgedAnswer['rating'], undone = false) =>
    ({ answer: { day, atMs: day * 1000 }, undone, rating, amended: false, accepted: false }) as JudgedAnswer
  const history = [judged(1, null), judged(1, 1), judged(1, 3), judged(2, 1, true), judged(2, 2), judged(3, 4)]
  expect(firstAnswersOf(history, 'apply').map(({ day, right }) => [day, right])).toEqual([
    [1, false],
    [2, true],
    [3, true],
  ])
})
