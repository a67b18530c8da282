import { describe, expect, test } from 'vitest'
import { compileCourse } from './compile-course.ts'
import { type BreakRow, mistakesAfter } from './testing/mistakes-after.ts'
import { smallCourseWith, weakHash } from './testing/small-course.ts'

const cups = 'lessons/L02-cups.md'
const after = 'explanation: One.\n```\n'
const form = (head: string, body = cloze) => `${after}\n\`\`\`form ${head}\n${body}\`\`\`\n`
const cloze = 'stem: Fill in\ntext: A cup has {{count}} handle.\nblanks:\n  count:\n    answer: one\n'
const recall = 'stem: Say it.\nmodel: One.\nideas: [one]\nbloom: understand\nexplanation: Just one.\n'

test('forms follow their question and take over what they leave out', () => {
  const files = smallCourseWith(
    cups,
    after,
    form('cloze Q02-01') + form('free-recall Q02-01', recall).slice(after.length),
  )
  const { draft, mistakes } = compileCourse(files, weakHash)
  expect(mistakes).toEqual([])
  const item = draft?.lessons.flatMap(({ items }) => items).find(({ uid }) => uid.endsWith('Q02-01'))
  expect(item).toMatchObject({ type: 'numeric', stem: 'How many handles?' })
  expect(item?.forms).toMatchObject([
    { type: 'cloze', uid: item?.uid, stem: 'Fill in', bloom: 'remember', explanation: 'One.', cites: item?.cites },
    { type: 'free-recall', uid: item?.uid, stem: 'Say it.', bloom: 'understand', explanation: 'Just one.' },
  ])
})

test('a question without forms says nothing about them', () => {
  const { draft } = compileCourse(smallCourseWith(cups, after, after), weakHash)
  expect(draft?.lessons.flatMap(({ items }) => items).every((item) => !('forms' in item))).toBe(true)
})

describe('mistakes in forms', () => {
  test.each<BreakRow>([
    [cups, after, form('cloze Q02-02'), /A form of Q02-02 stands right after the question Q02-02/, '```form'],
    [cups, after, form('matching Q02-01'), /"matching" is not a form that has to be produced/, '```form'],
    [cups, after, form('numeric Q02-01'), /asked as numeric already/, '```form'],
    [cups, after, form('cloze'), /A question starts with ```form <type> <id>/, '```form'],
    [cups, after, form('cloze Q02-01', `${cloze}cites: [S0-002]\n`), /"cites" is not a field/, 'cites: [S0-002]\n```'],
    [
      cups,
      after,
      form('cloze Q02-01', cloze.replace('stem: Fill in\n', '')),
      /"stem" is missing/,
      'text: A cup has {{',
    ],
  ])('%#', (...row) => {
    expect(mistakesAfter(row)).toEqual([expect.stringMatching(row[3])])
  })
})
