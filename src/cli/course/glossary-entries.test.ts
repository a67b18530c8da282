import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileCourse } from '#domain/course/compile/compile-course.ts'
import { isComplete } from './glossary-entries.ts'
import { readCourseFolder } from './read-course-folder.ts'
import { sha256 } from './sha256.ts'

const specification = '../shared/course/systems.md'
const specified = existsSync(specification)
const { draft } = compileCourse(readCourseFolder('resources/courses/pytorch-tensorflow'), sha256)
const systems = draft?.register.systems ?? []

test('35 systems have a glossary entry, and every entry is complete', () => {
  expect(systems).toHaveLength(35)
  expect(systems.filter((system) => !isComplete(system)).map(({ id }) => id)).toEqual([])
})

test('an entry without sentences, claims or relations is not complete', () => {
  const [system] = systems
  if (!system) throw new Error('There is an entry.')
  expect(isComplete({ ...system, says: [] })).toBe(false)
  expect(isComplete({ ...system, claims: [] })).toBe(false)
  expect(isComplete({ ...system, seeAlso: [] })).toBe(false)
})

test.skipIf(!specified)(
  `the entries are those of the course's specification${specified ? '' : ' (skipped: needs ../shared/course/systems.md)'}`,
  () => {
    const headings = [...readFileSync(specification, 'utf8').matchAll(/^### (.+)$/gmu)].map(([, name = '']) => name)
    expect(headings).toHaveLength(35)
    const spellings = systems.map(({ name, also }) => [name, ...also])
    // A heading may name several at once: "Google, Google Brain".
    const missing = headings.filter((heading) => {
      const [first = heading] = heading.split(', ')
      return !spellings.some((names) => names.includes(first))
    })
    expect(missing).toEqual([])
  },
)
