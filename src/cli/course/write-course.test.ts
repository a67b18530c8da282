import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CourseDraft, compileCourse } from '#domain/course/compile/compile-course.ts'
import { smallCourse } from '#domain/course/compile/testing/small-course.ts'
import { sha256 } from './sha256.ts'
import { writeCourse } from './write-course.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-course-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function draft(): CourseDraft {
  const compiled = compileCourse(smallCourse(), sha256).draft
  if (!compiled) throw new Error('The small course compiles.')
  return compiled
}

test('writes what the app reads, and nothing of how it was written', () => {
  const course = draft()
  writeCourse(join(folder, 'courses', 'tea'), course)
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'courses', 'tea', name), 'utf8'))
  expect(read('index.json')).toEqual(course.index)
  expect(course.index.contentHash).toMatch(/^[0-9a-f]{64}$/)
  expect(read('register.json')).toEqual(course.register)
  expect(read('lessons/L02.json')).toEqual(course.lessons[1])
  expect(read('items.json')).toEqual(course.lessons.flatMap((lesson) => lesson.items))
})

test('takes the place of what stood there, with nothing left over', () => {
  const target = join(folder, 'tea')
  writeCourse(target, draft())
  writeFileSync(join(target, 'lessons', 'L99.json'), '{}')
  writeCourse(target, draft())
  expect(existsSync(join(target, 'lessons', 'L99.json'))).toBe(false)
  expect(readdirSync(folder)).toEqual(['tea'])
})
