import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { smallCourse } from '#domain/course/compile/testing/small-course.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-commands-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Lays out a course on disk and runs a command as plain Node does, which is the point of this test. */
function run(command: string, files: ReadonlyMap<string, string>, ...args: string[]) {
  for (const [path, text] of files) {
    const target = join(folder, 'courses', 'tea', path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/cli/${command}.ts`, '--from', join(folder, 'courses'), ...args],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr: stderr.replaceAll(folder, '') }
}

test('compile-courses writes the course', () => {
  const { status, stdout } = run('compile-courses', smallCourse(), '--to', join(folder, 'out'))
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'small-course: 2 lessons, 14 questions.\n' })
  expect(existsSync(join(folder, 'out', 'small-course', 'index.json'))).toBe(true)
})

test('compile-courses names file and line of a mistake, writes nothing and fails', () => {
  const files = smallCourse().set('lessons/L02-cups.md', '---\nid: L02\n---\n')
  const { status, stderr } = run('compile-courses', files, '--to', join(folder, 'out'))
  expect(status).toBe(1)
  expect(stderr).toContain('/courses/tea/lessons/L02-cups.md:2: In the front matter of the lesson, "title" is missing.')
  expect(existsSync(join(folder, 'out'))).toBe(false)
})

test('course-check gives its figures as one JSON object and fails on errors', () => {
  const { status, stdout } = run('course-check', smallCourse(), '--json')
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    lessons: 2,
    items: 14,
    itemsByType: { cloze: 1, table: 1 },
    claimsTotal: 2,
    claimsCoveredByLessons: 1,
    claimsTargetedByItems: 2,
    disagreementsShown: '1 of 1',
    updatesShown: '1 of 1',
    citationErrors: 11,
    explanationsOverLimit: 0,
    overlapsWithSources: null,
    sectionLengthOutliers: [
      { lesson: 'L01', section: 'how-hot', words: 26 },
      { lesson: 'L02', section: 'shapes', words: 12 },
    ],
  })
})

test('course-check counts the questions with harder forms, those of the final assessment left out', () => {
  const gap = (id: string) =>
    `\n\`\`\`form cloze ${id}\nstem: Fill in.\ntext: A cup has {{count}} handle.\nblanks: { count: { answer: one } }\n\`\`\`\n`
  const written = '\n```form short-answer Q02-01\nstem: Say it.\nmodel: One.\nideas: [one]\n```\n'
  const lesson = (smallCourse().get('lessons/L02-cups.md') ?? '')
    .replace('explanation: One.\n```\n', (end) => end + gap('Q02-01') + written)
    .replace('explanation: A handle.\n```\n', (end) => end + gap('Q02-02'))
    .replace('explanation: Handles.\n```\n', (end) => end + gap('Q02-03'))
  const files = smallCourse().set('lessons/L02-cups.md', lesson)
  const { stdout } = run('course-check', files, '--json')
  expect(JSON.parse(stdout)).toMatchObject({ items: 14, itemsReserved: 1, itemsWithForms: 2, itemsWithTwoForms: 1 })
  expect(run('course-check', files).stdout).toContain(
    'Harder forms          2 of 13 questions that can be asked have one, 1 have two\n',
  )
})

test('course-check says where a course shares words with a source', () => {
  writeFileSync(join(folder, 'source.txt'), 'A cup has one handle, and a mug has two.')
  const { stdout } = run('course-check', smallCourse(), '--sources', folder)
  expect(stdout).toContain('L02-cups.md:11: These words stand in source.txt too: “a cup has one handle and a mug has”.')
})
