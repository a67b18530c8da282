import { describe, expect, test } from 'vitest'
import type { Choice, ItemOf } from '../item/item.ts'
import { describeResponse } from './describe-response.ts'
import { grade } from './grade.ts'
import { announcement, partTally } from './headline.ts'
import { keyText } from './key-text.ts'

const base = {
  format: 1 as const,
  uid: 'course/L03-01',
  version: 1,
  lessonId: 'L03',
  sectionId: 'graphs',
  stem: 'Which?',
  explanation: 'Because.',
  cites: ['S0-001'],
  passage: { lessonId: 'L03', sectionId: 'graphs', quote: 'quote', prefix: '', suffix: '', start: 0, end: 5 },
  bloom: 'understand' as const,
  reserved: false,
}
const choice = (id: string, correct: boolean, misconception: string | null = null): Choice => ({
  id,
  text: `the *${id}* one`,
  correct,
  why: `why ${id}`,
  misconception,
})

describe('single choice', () => {
  const item: ItemOf<'single-choice'> = {
    ...base,
    type: 'single-choice',
    options: [choice('a', false, 'M01'), choice('b', true), choice('c', false, 'M02')],
  }
  test('a wrong option shows itself, the key and the misconception behind it', () => {
    const verdict = grade(item, { type: 'single-choice', option: 'c' })
    expect(verdict).toEqual({
      outcome: 'wrong',
      score: 0,
      key: 'the b one',
      misconceptions: ['M02'],
      parts: [
        { id: 'a', state: 'neutral', given: null, expected: null, why: 'why a' },
        { id: 'b', state: 'missed', given: null, expected: 'the b one', why: 'why b' },
        { id: 'c', state: 'wrong', given: 'the c one', expected: null, why: 'why c' },
      ],
    })
    expect(announcement(item, verdict)).toBe('Wrong. Correct answer: the b one.')
  })
  test('a response to another type is a fault of the caller', () => {
    expect(() => grade(item, { type: 'compare', option: 'b' })).toThrow(TypeError)
  })
})

describe('multiple choice', () => {
  const item: ItemOf<'multiple-choice'> = {
    ...base,
    type: 'multiple-choice',
    options: [choice('a', true), choice('b', false, 'M07'), choice('c', true), choice('d', true), choice('e', false)],
  }
  test.each([
    [['a', 'c', 'd'], 'correct', 1],
    [['a', 'c'], 'partial', 2 / 3],
    [['a', 'c', 'd', 'b'], 'partial', 2 / 3],
    [['a', 'b'], 'wrong', 0],
    [['a', 'b', 'c', 'd', 'e'], 'partial', 1 / 3],
    [['a', 'a', 'unknown'], 'partial', 1 / 3],
  ] as const)('%j is %s', (options, outcome, score) => {
    const verdict = grade(item, { type: 'multiple-choice', options: [...options] })
    expect(verdict.outcome).toBe(outcome)
    expect(verdict.score).toBeCloseTo(score, 12)
  })
  test('says how much was found', () => {
    const verdict = grade(item, { type: 'multiple-choice', options: ['a', 'c'] })
    expect(verdict.parts.map((part) => part.state)).toEqual(['right', 'neutral', 'right', 'missed', 'neutral'])
    expect(partTally(item, verdict)).toEqual({ right: 2, total: 3 })
    expect(announcement(item, verdict)).toBe('Partly right, 2 of 3. Correct answer: the a one; the c one; the d one.')
  })
})

describe('a choice and its reason', () => {
  const statement: ItemOf<'true-false'> = {
    ...base,
    type: 'true-false',
    statement: 'It holds',
    truth: false,
    reasons: [choice('a', true), choice('b', false, 'M03')],
  }
  const scenario: ItemOf<'scenario'> = {
    ...base,
    type: 'scenario',
    options: [choice('a', true), choice('b', false, 'M04')],
    reasons: [choice('a', false, 'M05'), choice('b', true)],
  }
  test.each([
    [false, 'a', 'correct', 1],
    [false, 'b', 'partial', 0.5],
    [false, null, 'partial', 0.5],
    [true, 'a', 'wrong', 0],
  ] as const)('statement judged %s with reason %s', (verdict, reason, outcome, score) => {
    expect(grade(statement, { type: 'true-false', verdict, reason })).toMatchObject({ outcome, score })
  })
  test.each([
    ['a', 'b', 'correct', 1, []],
    ['a', 'a', 'partial', 0.5, ['M05']],
    ['b', 'b', 'wrong', 0, ['M04']],
    ['b', 'a', 'wrong', 0, ['M04', 'M05']],
  ] as const)('option %s with reason %s', (option, reason, outcome, score, misconceptions) => {
    expect(grade(scenario, { type: 'scenario', option, reason })).toMatchObject({ outcome, score, misconceptions })
  })
  test('parts of option and reason never share an id', () => {
    const { parts } = grade(scenario, { type: 'scenario', option: 'a', reason: 'a' })
    expect(parts.map((part) => part.id)).toEqual(['a', 'b', 'reason:a', 'reason:b'])
  })
  test('reads well', () => {
    expect(keyText(statement)).toBe('False, because: the a one')
    expect(describeResponse(scenario, { type: 'scenario', option: 'b', reason: 'a' })).toBe(
      'the b one, because: the a one',
    )
    const half = grade(statement, { type: 'true-false', verdict: false, reason: 'b' })
    expect(partTally(statement, half)).toEqual({ right: 1, total: 2 })
  })
})

describe('ordering', () => {
  const item: ItemOf<'ordering'> = {
    ...base,
    type: 'ordering',
    steps: ['export', 'convert', 'ship', 'watch'].map((text, index) => ({ id: String(index + 1), text })),
  }
  test.each([
    ['1234', 'correct', 1],
    ['2134', 'partial', 0.5],
    ['1243', 'partial', 0.5],
    ['2143', 'wrong', 0],
    ['3214', 'wrong', 0],
    ['123', 'wrong', 0],
    ['1233', 'wrong', 0],
    ['12345', 'wrong', 0],
  ])('%s is %s', (steps, outcome, score) => {
    expect(grade(item, { type: 'ordering', steps: steps.split('') })).toMatchObject({ outcome, score })
  })
  test('says where a step was put and where it belongs', () => {
    const { parts } = grade(item, { type: 'ordering', steps: ['2', '1', '3'] })
    expect(parts.map((part) => [part.state, part.given, part.expected])).toEqual([
      ['wrong', '2', '1'],
      ['wrong', '1', '2'],
      ['right', '3', '3'],
      ['missed', null, '4'],
    ])
  })
  test.each(['12345', '12341'])('%s is no order of these steps, so none of them is right', (steps) => {
    const { parts } = grade(item, { type: 'ordering', steps: steps.split('') })
    expect(parts.map(({ state }) => state)).toEqual(['wrong', 'wrong', 'wrong', 'wrong'])
  })
  test('steps with the same words may change places', () => {
    const twice = { ...item, steps: [...item.steps, { id: '5', text: 'export' }] }
    expect(grade(twice, { type: 'ordering', steps: ['5', '2', '3', '4', '1'] }).outcome).toBe('correct')
  })
})

describe('rows and cells', () => {
  const matching: ItemOf<'matching'> = {
    ...base,
    type: 'matching',
    left: [
      { id: 'a', text: 'eager', rightId: 'now', why: 'runs at once' },
      { id: 'b', text: 'static', rightId: 'later', why: '' },
      { id: 'c', text: 'traced', rightId: 'later', why: '' },
    ],
    right: [
      { id: 'now', text: 'while written' },
      { id: 'later', text: 'after building' },
      { id: 'never', text: 'not at all' },
    ],
  }
  const table: ItemOf<'table'> = {
    ...base,
    type: 'table',
    columns: ['Framework', 'Default'],
    rows: [
      [
        { kind: 'given', text: 'One' },
        { kind: 'blank', id: 'one', answer: 'Eager mode', options: ['Eager mode', 'Graph'], why: 'since 2.0' },
      ],
      [
        { kind: 'given', text: 'Two' },
        { kind: 'blank', id: 'two', answer: 'Graph', options: ['Eager mode', 'Graph'], why: '' },
      ],
    ],
  }
  test('matching is marked per pair, one entry may serve two rows', () => {
    const all = { a: 'now', b: 'later', c: 'later' }
    expect(grade(matching, { type: 'matching', pairs: all }).outcome).toBe('correct')
    const verdict = grade(matching, { type: 'matching', pairs: { ...all, a: 'never', c: 'nowhere' } })
    expect(verdict).toMatchObject({ outcome: 'partial' })
    expect(verdict.score).toBeCloseTo(1 / 3, 12)
    expect(verdict.parts[0]).toEqual({
      id: 'a',
      state: 'wrong',
      given: 'not at all',
      expected: 'while written',
      why: 'runs at once',
    })
    expect(verdict.parts[2]).toMatchObject({ state: 'missed', given: null })
  })
  test('a table is marked per cell', () => {
    const verdict = grade(table, { type: 'table', cells: { one: ' eager  MODE ', two: 'Eager mode' } })
    expect(verdict).toMatchObject({ outcome: 'partial', score: 0.5 })
    expect(keyText(table)).toBe('One, Default: Eager mode; Two, Default: Graph')
    expect(describeResponse(table, { type: 'table', cells: { two: 'Graph' } })).toBe('Two, Default: Graph')
  })
})

describe('recall in own words', () => {
  const item: ItemOf<'short-answer'> = {
    ...base,
    type: 'short-answer',
    modelAnswer: 'It is built first; it can be optimised.',
    ideaUnits: ['built first', 'optimised', 'portable'].map((text, index) => ({ id: String(index), text })),
    pitfalls: [],
  }
  test('scores the share of ticked ideas, each once', () => {
    const verdict = grade(item, { type: 'short-answer', text: 'mine', ticked: ['0', '0', '2', 'unknown'] })
    expect(verdict.outcome).toBe('partial')
    expect(verdict.score).toBeCloseTo(2 / 3, 12)
    expect(announcement(item, verdict)).toBe('Partly right. 2 of 3 ideas ticked.')
    expect(describeResponse(item, { type: 'short-answer', text: ' mine ', ticked: ['1'] })).toBe(
      'mine (1 of 3 ideas ticked)',
    )
  })
})

describe('numeric', () => {
  const item = (value: number, unit: string, kind: 'absolute' | 'relative', amount: number): ItemOf<'numeric'> => ({
    ...base,
    type: 'numeric',
    value,
    unit,
    tolerance: { kind, amount },
  })
  test.each([
    [item(12, '%', 'absolute', 0), '12', true],
    [item(12, '%', 'absolute', 0), '12 %', true],
    [item(12, '%', 'absolute', 0), '0.12', false],
    [item(0.12, '', 'absolute', 0), '12%', true],
    [item(2.5, 'ms', 'absolute', 0), '2,5 ms', true],
    [item(2.5, 'ms', 'absolute', 0), '2.5', true],
    [item(2.5, 'ms', 'absolute', 0.1), '2.6', true],
    [item(0.3, '', 'absolute', 0.1), '0.4', true],
    [item(2.5, 'ms', 'absolute', 0.1), '2.61', false],
    [item(200, '', 'relative', 0.05), '190', true],
    [item(200, '', 'relative', 0.05), '189', false],
    [item(-200, '', 'relative', 0.05), '−190', true],
    [item(1234, '', 'absolute', 0), '1,234', true],
    [item(1.234, '', 'absolute', 0), '1,234', true],
    [item(2016, '', 'absolute', 0), 'twenty sixteen', false],
    [item(15, '', 'absolute', 0), 'fifteen', true],
    [item(0, '', 'absolute', 0), '0', true],
    [item(0, '', 'absolute', 0), 'none', false],
  ])('%o answered %s', (numeric, text, isRight) => {
    expect(grade(numeric, { type: 'numeric', text }).outcome).toBe(isRight ? 'correct' : 'wrong')
  })
  test('shows what was given and expected', () => {
    const { parts } = grade(item(12, '%', 'absolute', 0), { type: 'numeric', text: ' 9 ' })
    expect(parts).toEqual([{ id: 'value', state: 'wrong', given: '9', expected: '12 %', why: '' }])
  })
})
