import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemOf } from '../item/item.ts'
import { editDistance } from '../text/edit-distance.ts'
import { typedAnswer } from '../text/typed-answer.ts'
import { acceptClose } from './accept-close.ts'
import { grade } from './grade.ts'
import { gradeBlank } from './grade-cloze.ts'
import { verdictHeadline } from './headline.ts'
import { forgivenEdits } from './near-miss.ts'

type Blank = ItemOf<'cloze'>['blanks'][number]

const blank = (answer: string, accepted: string[] = [], denied: string[] = [], id = 'gap'): Blank => ({
  id,
  answer,
  accepted,
  denied: denied.map((text) => ({ text, why: `not ${text}`, misconception: 'M11' })),
})
const cloze = (...blanks: Blank[]): ItemOf<'cloze'> => ({
  format: 1,
  uid: 'course/L04-02',
  version: 1,
  lessonId: 'L04',
  sectionId: 'modes',
  stem: 'Fill the gap',
  explanation: 'Because.',
  cites: ['S0-001'],
  passage: { lessonId: 'L04', sectionId: 'modes', quote: 'quote', prefix: '', suffix: '', start: 0, end: 5 },
  bloom: 'remember',
  reserved: false,
  type: 'cloze',
  text: 'A {{gap}} and {{other}}',
  blanks,
})

describe('one gap', () => {
  test.each([
    // Variants that count without asking.
    ['eager execution', 'Eager  Execution', 'right'],
    ['eager execution', 'the eager-execution', 'right'],
    ['TensorBoard', 'tensor board', 'right'],
    ['`torch.compile`', 'torch.compile()', 'right'],
    ['optimisation', 'Optimization', 'right'],
    ['optimized', 'optimised', 'right'],
    ['analyse', 'analyze', 'right'],
    ['dynamic graph', 'dynamic graphs', 'right'],
    ['library', 'libraries', 'right'],
    ['class', 'classes', 'right'],
    ['two', '2', 'right'],
    ['21', 'twenty-one', 'right'],
    ['naïve', 'naive', 'right'],
    ['Łódź', 'lodz', 'right'],
    ['Straße', 'STRASSE', 'right'],
    ['ﬁle', 'FILE', 'right'],
    ["developer's tool", 'developer’s tool', 'right'],
    ['C++', 'c++', 'right'],
    // Near misses: the learner decides.
    ['gradient', 'gradiant', 'close'],
    ['gradient', 'gradeint', 'close'],
    ['graph', 'grpah', 'close'],
    ['backpropagation', 'backpropogashon', 'close'],
    ['interface', 'inteface', 'close'],
    ['uniform', 'niform', 'close'],
    ['static', 'statik', 'close'],
    // Too far, or near only in letters.
    ['gradient', 'grad', 'wrong'],
    ['GPU', 'CPU', 'wrong'],
    ['graph', 'grip', 'wrong'],
    ['2016', '2017', 'wrong'],
    ['version 2.0', 'version 2.1', 'wrong'],
    ['version 2.0', 'version 20', 'wrong'],
    ['10-20', '1020', 'wrong'],
    ['-1', '1', 'wrong'],
    ['stable', 'unstable', 'wrong'],
    ['immutable', 'mutable', 'wrong'],
    ['hypertonic', 'hypotonic', 'wrong'],
    ['endothermic', 'exothermic', 'wrong'],
    ['static', 'non-static', 'wrong'],
    ['is compiled', "isn't compiled", 'wrong'],
    ['not compiled', 'now compiled', 'wrong'],
    ['microservice', 'macroservice', 'wrong'],
    ['C++', 'C#', 'wrong'],
    ['C++', 'C', 'wrong'],
    ['か', 'が', 'wrong'],
    ['gradient', '   ', 'missed'],
    ['gradient', '', 'missed'],
  ])('key %s, typed %s: %s', (answer, typed, state) => {
    expect(gradeBlank(blank(answer), typed).part.state).toBe(state)
  })

  test('a further accepted spelling counts, and forgives its own near misses', () => {
    const gap = blank('just-in-time', ['JIT compiler'])
    expect(gradeBlank(gap, 'jit compilers').part.state).toBe('right')
    expect(gradeBlank(gap, 'jit compliler').part.state).toBe('close')
  })

  test('a denied answer is wrong with its reason, also when spelling would forgive it', () => {
    const gap = blank('graph', [], ['graphs', 'graf'])
    expect(gradeBlank(gap, 'Graphs')).toEqual({
      part: { id: 'gap', state: 'wrong', given: 'Graphs', expected: 'graph', why: 'not graphs' },
      misconception: 'M11',
    })
    expect(gradeBlank(gap, 'graphe').part.state).toBe('wrong')
    expect(gradeBlank(gap, 'graph').part.state).toBe('right')
    expect(gradeBlank(blank('mitochondria', [], ['mitochondrion']), 'mitochondrio').part.state).toBe('wrong')
  })

  test('the key beats a denial that only a lenient level would match', () => {
    expect(gradeBlank(blank('résumé', [], ['resume']), 'résumé').part.state).toBe('right')
    expect(gradeBlank(blank('résumé', [], ['resume']), 'resume').part.state).toBe('wrong')
  })

  test.each([
    [0, 0],
    [3, 0],
    [4, 1],
    [6, 1],
    [7, 2],
    [12, 2],
    [13, 3],
    [60, 3],
  ])('a key of %i characters forgives %i edits', (length, edits) => {
    expect(forgivenEdits(length)).toBe(edits)
  })

  test('never forgives more than its length allows, however an answer was garbled', () => {
    const word = fc.stringMatching(/^[a-z]{1,16}$/)
    let near = 0
    fc.assert(
      fc.property(
        word,
        fc.array(fc.tuple(fc.nat(16), fc.constantFrom('a', 'e', 'x', '')), { maxLength: 5 }),
        (key, edits) => {
          const typed = edits.reduce((text, [at, letter]) => text.slice(0, at) + letter + text.slice(at + 1), key)
          const { state } = gradeBlank(blank(key), typed).part
          const distance = editDistance(typedAnswer(typed).folded, typedAnswer(key).folded)
          if (state === 'close') near += 1
          if (state === 'close') expect(distance).toBeLessThanOrEqual(forgivenEdits(typedAnswer(key).folded.length))
          if (state === 'right') expect(distance).toBe(0)
          if (typed === key) expect(state).toBe('right')
        },
      ),
      { numRuns: 3000, seed: 6 },
    )
    expect(near).toBeGreaterThan(100)
  })
})

describe('several gaps', () => {
  const item = cloze(blank('gradient'), blank('static', [], [], 'other'))
  const answered = (gap: string, other: string) => grade(item, { type: 'cloze', blanks: { gap, other } })

  test.each([
    ['gradient', 'static', 'correct', 1],
    ['gradient', 'statik', 'close', 0.5],
    ['gradiant', 'statik', 'close', 0],
    ['gradient', 'dynamic', 'partial', 0.5],
    ['gradiant', 'dynamic', 'wrong', 0],
    ['gradiant', '', 'wrong', 0],
    ['', '', 'wrong', 0],
  ])('%s and %s: %s', (gap, other, outcome, score) => {
    expect(answered(gap, other)).toMatchObject({ outcome, score })
  })

  test('a close answer is wrong until the learner accepts it', () => {
    const close = answered('gradient', 'statik')
    expect(verdictHeadline(close)).toBe('Wrong, but close')
    const accepted = acceptClose(close)
    expect(accepted).toMatchObject({ outcome: 'correct', score: 1 })
    expect(accepted.parts.map((part) => part.state)).toEqual(['right', 'right'])
    expect(accepted.parts[1]).toMatchObject({ given: 'statik', expected: 'static' })
    expect(() => acceptClose(answered('gradient', 'dynamic'))).toThrow(RangeError)
  })
})
