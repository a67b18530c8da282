import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { findLab, labNames } from './lab-catalogue.ts'

const courses = resolve('resources/courses')
const lessons = readdirSync(courses, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /lessons[/\\][^/\\]+\.md$/u.test(path),
)
const used = lessons.flatMap((path) =>
  [...readFileSync(join(courses, path), 'utf8').matchAll(/^```lab (\S+)$/gmu)].map(([, name]) => name ?? ''),
)

test('every lab that a lesson calls is there, and every lab is called', () => {
  expect(used.length).toBeGreaterThan(0)
  expect([...new Set(used)].toSorted()).toEqual(labNames.toSorted())
})

test('an unknown name finds nothing, not even one that every object knows', () => {
  expect(findLab('constructor')).toBeNull()
})
