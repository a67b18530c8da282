import { describe, expect, test } from 'vitest'
import { compileCourse } from '#domain/course/compile/compile-course.ts'
import type { UpdateNote } from '#domain/course/register.ts'
import type { Item, ItemOf } from '#domain/item/item.ts'
import { presentDayFindings, states, touchedBy } from './present-day.ts'
import { readCourseFolder } from './read-course-folder.ts'
import { sha256 } from './sha256.ts'

const { draft } = compileCourse(readCourseFolder('resources/courses/pytorch-tensorflow'), sha256)
if (!draft) throw new Error('The course can be read.')
const { updates } = draft.register
const items = draft.lessons.flatMap((lesson) => lesson.items)

function firstOf<T extends Item['type']>(type: T): ItemOf<T> {
  const found = items.find((item): item is ItemOf<T> => item.type === type)
  if (!found) throw new Error(`The course has no ${type} item.`)
  return found
}

/** A question about the world whose one wrong option is the given text. */
const withWrongOption = (text: string, stem = 'What is right?'): Item => {
  const { options, ...item } = firstOf('single-choice')
  const [key, wrong] = [options.find(({ correct }) => correct), options.find(({ correct }) => !correct)]
  if (!key || !wrong) throw new Error('A single-choice item has a key and a wrong option.')
  return {
    ...item,
    stem,
    options: [
      { ...key, text: 'Quite another thing' },
      { ...wrong, text },
    ],
  }
}
/** A sentence with one gap. */
const withGap = (answer: string, accepted: string[], stem = 'Complete the sentence.'): Item => {
  const [blank] = firstOf('cloze').blanks
  if (!blank) throw new Error('A cloze item has a gap.')
  const explanation = `It has another name now: ${accepted.join(', ')}.`
  return {
    ...firstOf('cloze'),
    stem,
    explanation,
    text: `It is {{${blank.id}}}.`,
    blanks: [{ ...blank, answer, accepted, denied: [] }],
  }
}
const rename = ({ code, today }: UpdateNote) => today.names.map((name) => ({ code, ...name }))

test('there are 26 update notes, and each says what holds today', () => {
  expect(updates.map(({ code }) => code)).toEqual(
    Array.from({ length: 26 }, (_, at) => `D${String(at + 1).padStart(2, '0')}`),
  )
  expect(updates.filter(({ today }) => today.facts.length === 0)).toEqual([])
})

describe.each(updates)('nobody is ever marked wrong for a present-day fact: $code, $title', (note) => {
  const touched = touchedBy(note, items)

  test('some questions touch it, and each of them keeps the rule', () => {
    expect(touched.length).toBeGreaterThan(0)
    expect(touched.flatMap((item) => presentDayFindings(item, { updates: [note] }))).toEqual([])
  })

  test.each(note.today.facts)('a question that marked “$says” wrong would be found', (fact) => {
    expect(states(fact.says, fact)).toBe(true)
    const asked = presentDayFindings(withWrongOption(fact.says), { updates: [note] })
    expect(asked.join('\n')).toContain(`it holds today: “${fact.says}” (${note.code}).`)
    // What a document says is another question, unless the question goes on to ask about today.
    const attributed = withWrongOption(fact.says, 'What does the Khatri article say?')
    expect(presentDayFindings(attributed, { updates: [note] })).toEqual([])
    const both = withWrongOption(fact.says, 'The Khatri article has aged. What holds today?')
    expect(presentDayFindings(both, { updates: [note] })).not.toEqual([])
  })

  test('a false statement, a denied answer, a pitfall and a harder form count as marking wrong, too', () => {
    const [fact] = note.today.facts
    if (!fact) throw new Error('Each note has a fact.')
    const statement: Item = { ...firstOf('true-false'), stem: 'Judge this.', statement: fact.says, truth: false }
    expect(presentDayFindings(statement, { updates: [note] })).not.toEqual([])
    expect(presentDayFindings({ ...statement, truth: true, reasons: [] }, { updates: [note] })).toEqual([])
    const denied = { text: fact.says, why: '', misconception: null }
    const short: Item = { ...firstOf('short-answer'), stem: 'Explain.', pitfalls: [denied] }
    expect(presentDayFindings(short, { updates: [note] })).not.toEqual([])
    const cloze: Item = withGap('nothing of the kind', [])
    if (cloze.type !== 'cloze') throw new Error('It is a cloze item.')
    const blanks = cloze.blanks.map((blank) => ({ ...blank, denied: [denied] }))
    expect(presentDayFindings({ ...cloze, blanks }, { updates: [note] })).not.toEqual([])
    const { forms: _, ...form } = { ...cloze, blanks }
    expect(presentDayFindings({ ...firstOf('single-choice'), forms: [form] }, { updates: [note] })).not.toEqual([])
  })
})

test.each(updates.flatMap(rename))('where $was is to be typed, $now counts too ($code)', ({ code, was, now }) => {
  const note = updates.filter((update) => update.code === code)
  const found = (item: Item) => presentDayFindings(item, { updates: note }).filter((line) => line.includes(`“${was}”`))
  expect(found(withGap(was, [])).join('\n')).toContain(`but not the present name “${now}” (${code}).`)
  expect(found(withGap(was, [now])).filter((line) => line.includes(`“${now}”`))).toEqual([])
  expect(found(withGap(was, [], 'Complete the sentence of the Khatri article.'))).toEqual([])
  expect(found(withGap(was, [], 'Complete the sentence about the year 2019.'))).toEqual([])
})

test('all questions together keep the rule, also those that no note touches', () => {
  expect(items.flatMap((item) => presentDayFindings(item, { updates }))).toEqual([])
  expect(items.length).toBeGreaterThanOrEqual(225)
})

test.each([
  ['Eager execution is the default in TensorFlow 2', true],
  ['By default TensorFlow 2 runs eagerly, as a rule', true],
  ['Eager execution is not the default in TensorFlow 2', false],
  ['Eager execution must be asked for; by default there is a graph', false],
  ['The eagerness of defaulters', true],
  ['Overeager defaults', false],
])('“%s” states a fact by its words: %s', (text, expected) => {
  expect(states(text, { says: '', words: ['eager', 'default'], unless: [] })).toBe(expected)
})
