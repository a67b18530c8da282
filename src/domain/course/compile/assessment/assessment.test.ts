import { expect, test } from 'vitest'
import { compileCourse } from '../compile-course.ts'
import { smallCourse, weakHash } from '../testing/small-course.ts'
import { assessmentFileName } from './read-plan.ts'

const written = `minutes: 10
pass-percent: 75
distinction-percent: 90
fresh-days: 14
retry-days: 3
simple-at-most: 6
demanding-at-least: 0
types: [single-choice]
modules:
  M1: 3
forms:
  A:
    L01: Q01-02
    L02: Q02-04
`

/** The small course with one question of each lesson kept, and a plan. */
function compileWith(plan: string) {
  const files = smallCourse()
  for (const [name, text] of files) {
    const freed = name.startsWith('lessons/') ? text.replace('reserved: true\n', '') : text
    files.set(name, freed.replace(/^(```item \S+ (?:Q01-02|Q02-04))$/mu, '$1\nreserved: true'))
  }
  return compileCourse(files.set(assessmentFileName, plan), weakHash)
}
const sentences = (plan: string) =>
  compileWith(plan)
    .mistakes.filter(({ file }) => file === assessmentFileName)
    .map(({ line, sentence }) => `${line}: ${sentence}`)

test('the plan becomes part of the index; a course without the file has none', () => {
  expect(sentences(written)).toEqual([])
  expect(compileWith(written).draft?.index.assessment).toMatchObject({
    minutes: 10,
    modules: [{ moduleId: 'M1', items: 3 }],
    forms: [{ form: 'A', uids: ['small-course/Q01-02', 'small-course/Q02-04'] }],
  })
  expect(compileCourse(smallCourse(), weakHash).draft?.index.assessment).toBeUndefined()
})

test.each([
  ['L02: Q02-04', 'L02: Q09-09', /Form A names small-course\/Q09-09, which no lesson holds/],
  ['L02: Q02-04', 'L02: Q02-05', /Form A names small-course\/Q02-05, which is not reserved/],
  ['L01: Q01-02', 'L02: Q01-02', /which stands in lesson L01|written twice/],
  ['    L02: Q02-04\n', '', /Form A has no question of lesson L02/],
  ['M1: 3', 'M7: 3', /The course has no module M7/],
  ['M1: 3', 'M1: none', /"M1" must be a number/],
  ['M1: 3', 'M1: 90', /Form A cannot be drawn: module M1 needs 90 questions/],
  ['[single-choice]', '[essay]', /Form A cannot be drawn: there is no question of type essay/],
  [
    'demanding-at-least: 0',
    'demanding-at-least: 9',
    /Form A cannot be drawn: at least 9 must ask to analyze or evaluate, and at most \d do/,
  ],
  ['pass-percent: 75', 'pass-percent: 175', /"pass-percent" is a percentage/],
  ['minutes: 10\n', '', /"minutes" is missing/],
  ['minutes: 10', 'minuets: 10\nminutes: 10', /"minuets" is not a field that is known here/],
])('%j -> %j', (text, replacement, sentence) => {
  expect(written).toContain(text)
  expect(sentences(written.replace(text, replacement)).join('\n')).toMatch(sentence)
})

test('a reserved question that no form asks is pointed at where it is written', () => {
  const { mistakes } = compileWith(written.replace('    L02: Q02-04\n', ''))
  expect(mistakes.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringMatching(/Q02-04 is reserved, but no form of .* asks it/),
  )
})
