import { expect, test } from 'vitest'
import { compileCourse } from '#domain/course/compile/compile-course.ts'
import { smallCourse, smallCourseWith, weakHash } from '#domain/course/compile/testing/small-course.ts'
import { checkCourse } from './check-course.ts'
import { asLine } from './report.ts'

const water = 'lessons/L01-water.md'

function warningsOf(files: ReadonlyMap<string, string>): string[] {
  const { draft } = compileCourse(files, weakHash)
  if (!draft) throw new Error('The small course compiles.')
  return checkCourse(draft).warnings.map(asLine)
}

const shortSections = [
  `${water}:14: “How hot?” has 26 words of prose; 200 to 450 are meant.`,
  'lessons/L02-cups.md:9: “Shapes of cups” has 12 words of prose; 200 to 450 are meant.',
]

test('warns of sections that are too short or too long', () => {
  expect(warningsOf(smallCourse())).toEqual(shortSections)
  const long = smallCourseWith(
    water,
    'The tea page wants',
    `${'one two three four five '.repeat(100)} The tea page wants`,
  )
  expect(warningsOf(long)[0]).toBe(`${water}:14: “How hot?” has 526 words of prose; 200 to 450 are meant.`)
})

test('warns of a misconception that no wrong answer of the lesson stands for', () => {
  const files = smallCourseWith(water, '    misconception: M01\n', '')
  expect(warningsOf(files)).toContain(`${water}:8: L01 lists M01, but no wrong answer of its questions stands for it.`)
})

test.each([
  [
    water,
    'explanation: Both do.',
    'explanation: Both do, says S0.',
    `${water}:66: Learners read S0 here: “Both do, says S0.”`,
  ],
  [water, 'Others do not.', 'See X01.', `${water}:14: Learners read X01 here`],
  ['register/updates.yaml', 'Manuals of kettles.', 'As in E01.', 'register/claims.tsv:1: Learners read E01 here'],
])('warns of a code in text for learners: %s', (file, text, replacement, warning) => {
  expect(warningsOf(smallCourseWith(file, text, replacement))).toContainEqual(expect.stringContaining(warning))
})
