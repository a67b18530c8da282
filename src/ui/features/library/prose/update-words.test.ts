import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const courses = resolve('resources/courses')
const lessons = readdirSync(courses, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /lessons[/\\][^/\\]+\.md$/u.test(path),
)

test('regression: no update says where it was looked up, since the panel does so below it', () => {
  const updates = lessons.flatMap((path) => [
    ...readFileSync(join(courses, path), 'utf8').matchAll(/^```changed .*\n([\s\S]*?)^```/gmu),
  ])
  expect(updates.length).toBeGreaterThan(10)
  expect(updates.map(([block]) => block).filter((block) => /\bWhere:/u.test(block))).toEqual([])
})
