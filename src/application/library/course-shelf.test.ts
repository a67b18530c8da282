import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COURSE_FORMAT } from '#domain/course/course.ts'
import { writeSampleCourse } from '#tests/support/sample-course.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'
import { CourseShelf } from './course-shelf.ts'

let folder: string
beforeEach(() => {
  folder = scratchFolder('shelf')
  writeSampleCourse(folder, 4)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, text: string) => {
  mkdirSync(join(folder, 'other'), { recursive: true })
  writeFileSync(join(folder, 'other', name), text)
}
const sampleIndex = () => JSON.parse(readFileSync(join(folder, 'sample', 'index.json'), 'utf8'))

test('holds the compiled courses of its folder, and passes over what is no folder', () => {
  writeFileSync(join(folder, 'notes.txt'), 'not a course')
  const shelf = new CourseShelf(folder)
  expect(shelf.courses.map(({ id }) => id)).toEqual(['sample'])
  expect(shelf.unreadable).toEqual([])
  expect(shelf.lesson('sample', 'L01').items).toHaveLength(4)
  expect(shelf.lessonHead('sample', 'L01')?.title).toBe('Lesson L01')
  expect(JSON.parse(shelf.itemsText('sample'))).toHaveLength(4)
})

describe('a course that cannot be opened', () => {
  test('of another format says which, and keeps its title', () => {
    const format = COURSE_FORMAT + 1
    put('index.json', JSON.stringify({ format, title: 'From the future', modules: [] }))
    const { courses, unreadable } = new CourseShelf(folder)
    expect(courses.map(({ id }) => id)).toEqual(['sample'])
    expect(unreadable).toMatchObject([{ courseId: 'other', title: 'From the future' }])
    expect(unreadable[0]?.problem).toContain(`format ${format}`)
    expect(unreadable[0]?.problem).toContain('Your answers to it are safe')
  })

  test.each([
    ['no JSON', '{"format":'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['an index without modules', JSON.stringify({ format: COURSE_FORMAT, id: 'other', title: 'Half' })],
  ])('holding %s is named, and the others open', (_what, text) => {
    put('index.json', text)
    const { courses, unreadable } = new CourseShelf(folder)
    expect(courses.map(({ id }) => id)).toEqual(['sample'])
    expect(unreadable.map(({ courseId }) => courseId)).toEqual(['other'])
  })

  test('without an index is named, too', () => {
    mkdirSync(join(folder, 'other'))
    expect(new CourseShelf(folder).unreadable).toMatchObject([{ courseId: 'other', title: 'other' }])
  })
})

describe('what is not on the shelf', () => {
  test('is said to be missing', () => {
    const shelf = new CourseShelf(folder)
    expect(() => shelf.course('none')).toThrow('no course named none')
    expect(() => shelf.lesson('sample', 'L99')).toThrow('no lesson L99')
    expect(() => shelf.lesson('sample', '../../sample/lessons/L01')).toThrow('no lesson')
    expect(shelf.lessonHead('none', 'L01')).toBeUndefined()
  })
})

test.each(['lessons/L01.json', 'register.json'])('a broken %s is a sentence and not a fault of ours', (name) => {
  writeFileSync(join(folder, 'sample', name), `${JSON.stringify(sampleIndex()).slice(0, 40)}`)
  const shelf = new CourseShelf(folder)
  const open = () => (name === 'register.json' ? shelf.register('sample') : shelf.lesson('sample', 'L01'))
  expect(open).toThrow('The files of this course cannot be read')
})
