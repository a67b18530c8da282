import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedIn } from '../asked-in.ts'
import { courseIndexSchema, lessonSchema } from '../course.ts'
import { registerSchema } from '../register.ts'
import { compileCourse } from './compile-course.ts'
import { smallCourse, smallCourseWith, weakHash } from './testing/small-course.ts'

const compiled = (files: ReadonlyMap<string, string>) => {
  const { draft, mistakes } = compileCourse(files, weakHash)
  expect(mistakes).toEqual([])
  if (!draft) throw new Error('The small course compiles.')
  return draft
}

describe('the small course', () => {
  test('compiles to what was looked at and kept', async () => {
    const { index, register, lessons } = compiled(smallCourse())
    const text = `${JSON.stringify({ index, register, lessons }, null, 1)}\n`
    await expect(text).toMatchFileSnapshot('./testing/small-course.golden')
  })

  test('gives what the schemas of the app accept', () => {
    const { index, register, lessons } = compiled(smallCourse())
    expect(courseIndexSchema.parse(index)).toEqual(index)
    expect(registerSchema.parse(register)).toEqual(register)
    expect(lessons.map((lesson) => lessonSchema.parse(lesson))).toEqual(lessons)
  })

  test('holds one item of every type, and keeps reserved ones out of the sections', () => {
    const { lessons } = compiled(smallCourse())
    const items = lessons.flatMap((lesson) => lesson.items)
    expect(new Set(items.map((item) => item.type)).size).toBe(13)
    const shown = lessons.flatMap((lesson) => lesson.sections.flatMap((section) => section.itemUids))
    expect(shown).not.toContain('small-course/Q02-03')
    expect(shown).not.toContain('small-course/Q02-10')
    expect(shown).toHaveLength(items.length - 2)
  })

  test('leaves what a lab asks to the lab, and counts it as a question of its section', () => {
    const [, cups] = compiled(smallCourse()).lessons
    const [shapes] = cups?.sections ?? []
    if (!cups || !shapes) throw new Error('The second lesson has a section.')
    expect(askedIn(shapes)).toEqual(['small-course/Q02-10', ...shapes.itemUids])
    expect(askedIn(shapes).toSorted()).toEqual(
      cups.items.flatMap(({ uid, reserved }) => (reserved ? [] : [uid])).toSorted(),
    )
  })

  test('hands the lines of what was written to those who check further', () => {
    const [first] = compiled(smallCourse()).traces
    expect(first?.listed).toEqual(
      new Map([
        ['S0-001', 9],
        ['D01', 10],
      ]),
    )
    expect(first?.cited).toEqual(
      new Map([
        ['S0-001', 16],
        ['X01', 17],
        ['D01', 17],
        ['S0-002', 45],
      ]),
    )
    expect(first?.itemLines.get('small-course/Q01-01')).toBe(53)
  })
})

describe('the content hash', () => {
  test('does not depend on the order in which files are found, nor on line endings', () => {
    const { contentHash } = compiled(smallCourse()).index
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...smallCourse()], { minLength: smallCourse().size }),
        fc.boolean(),
        (files, windows) => {
          const found = files.map(([path, text]) => [path, windows ? text.replaceAll('\n', '\r\n') : text] as const)
          expect(compiled(new Map(found)).index.contentHash).toBe(contentHash)
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each([
    ['lessons/L02-cups.md', 'Describe a cup.', 'Describe one cup.'],
    ['register/sources.yaml', 'prefers tea', 'likes tea'],
    ['course.md', 'Tea and coffee', 'Tea'],
  ])('changes with a word of %s', (file, text, replacement) => {
    const before = compiled(smallCourse()).index.contentHash
    expect(compiled(smallCourseWith(file, text, replacement)).index.contentHash).not.toBe(before)
  })
})
