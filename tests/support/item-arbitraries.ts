import fc from 'fast-check'
import type { Choice, Item, ItemOf, ItemType } from '#domain/item/item.ts'

/** Drawn items of every type, well formed as the course check demands: a key, distinct ids, distinct texts. */

const word = fc.stringMatching(/^[a-z]{3,9}$/)
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const phrases = (minLength: number, maxLength: number) => fc.uniqueArray(phrase, { minLength, maxLength, size: 'max' })
const letter = (index: number) => String.fromCharCode(97 + index)

const base = fc
  .record({ number: fc.integer({ min: 1, max: 99 }), stem: phrase, explanation: phrase, reserved: fc.boolean() })
  .map(({ number, ...texts }) => ({
    format: 1 as const,
    uid: `drawn/L01-${number}`,
    version: 1,
    lessonId: 'L01',
    sectionId: 'first',
    cites: ['S0-001'],
    passage: { lessonId: 'L01', sectionId: 'first', quote: 'a quote', prefix: '', suffix: '', start: 0, end: 7 },
    bloom: 'remember' as const,
    ...texts,
  }))

function choices(keys: 'one' | 'some'): fc.Arbitrary<Choice[]> {
  return phrases(2, 6).chain((texts) =>
    fc
      .uniqueArray(fc.nat(texts.length - 1), { minLength: 1, maxLength: keys === 'one' ? 1 : texts.length })
      .map((right) =>
        texts.map((text, index) => ({
          id: letter(index),
          text,
          correct: right.includes(index),
          why: '',
          misconception: right.includes(index) ? null : `M${10 + index}`,
        })),
      ),
  )
}

const blanks = phrases(1, 4).map((answers) =>
  answers.map((answer, index) => ({ id: letter(index), answer, accepted: [`${answer} indeed`], denied: [] })),
)
const ideaUnits = phrases(1, 8).map((texts) => texts.map((text, index) => ({ id: letter(index), text })))
const selfTicked = fc.record({ ideaUnits, modelAnswer: phrase })
const rows = phrases(2, 6).chain((texts) =>
  fc.uniqueArray(phrase, { minLength: texts.length, maxLength: 8, size: 'max' }).map((rights) => ({
    left: texts.map((text, index) => ({ id: letter(index), text, rightId: letter(index), why: '' })),
    right: rights.map((text, index) => ({ id: letter(index), text })),
  })),
)
const cells = phrases(4, 8).map((texts) => ({
  columns: ['Name', 'What holds'],
  rows: texts.map((answer, index) => [
    { kind: 'given' as const, text: `row ${index}` },
    { kind: 'blank' as const, id: letter(index), answer, options: texts, why: '' },
  ]),
}))

function merged<const T extends ItemType, E extends object>(type: T, extra: fc.Arbitrary<E>) {
  return fc.tuple(base, extra).map(([shared, own]) => ({ ...shared, ...own, type }))
}

/** By type, so that a new type without a generator does not compile. */
export const drawnItems: { readonly [T in ItemType]: fc.Arbitrary<ItemOf<T>> } = {
  'single-choice': merged('single-choice', fc.record({ options: choices('one') })),
  'multiple-choice': merged('multiple-choice', fc.record({ options: choices('some') })),
  'true-false': merged('true-false', fc.record({ statement: phrase, truth: fc.boolean(), reasons: choices('one') })),
  scenario: merged('scenario', fc.record({ options: choices('one'), reasons: choices('one') })),
  'outdated-claim': merged('outdated-claim', fc.record({ options: choices('one'), update: fc.constant('D01') })),
  compare: merged(
    'compare',
    fc.record({ presentation: fc.constantFrom('sides' as const, 'summaries' as const), options: choices('one') }),
  ),
  cloze: merged(
    'cloze',
    fc.record({ blanks }).map((own) => ({ ...own, text: clozeText(own.blanks) })),
  ),
  'short-answer': merged(
    'short-answer',
    selfTicked.map((own) => ({ ...own, pitfalls: [] })),
  ),
  'free-recall': merged('free-recall', selfTicked),
  numeric: merged(
    'numeric',
    fc.record({
      value: fc.oneof(
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: -9999, max: 9999 }).map((n) => n / 100),
      ),
      unit: fc.constantFrom('', '%', 'ms', 'GB'),
      tolerance: fc.record({
        kind: fc.constantFrom('absolute' as const, 'relative' as const),
        amount: fc.constantFrom(0, 0.01, 0.05),
      }),
    }),
  ),
  matching: merged('matching', rows),
  ordering: merged(
    'ordering',
    phrases(2, 8).map((texts) => ({ steps: texts.map((text, index) => ({ id: letter(index), text })) })),
  ),
  table: merged('table', cells),
}

export const drawnItem: fc.Arbitrary<Item> = fc.oneof(...Object.values(drawnItems))

function clozeText(gaps: ItemOf<'cloze'>['blanks']): string {
  return gaps.map((gap) => `{{${gap.id}}}`).join(' and ')
}
