import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pathsIn } from './paths-in.ts'

/** What the documents name has to be there: a newcomer follows them to the letter. */

const root = resolve(import.meta.dirname, '../..')
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path).split(sep).join('/'),
  )
const documents = ['README.md', 'ARCHITECTURE.md', ...filesIn('docs').filter((path) => path.endsWith('.md'))]
const rooms = readdirSync(join(root, 'src'))
const folders = ['docs', 'electron', 'resources', 'scripts', 'src', 'tests']
const fileNames = new Set([
  ...readdirSync(root),
  ...folders.flatMap((folder) => filesIn(folder).map((path) => path.slice(path.lastIndexOf('/') + 1))),
])
/** Where a path in a document may start: the repository, src (for rooms), or a course (for the parts of one). */
const starts = ['', 'src', 'src/storage', 'resources/courses/pytorch-tensorflow']
const read = (path: string) => readFileSync(join(root, path), 'utf8')

test.each(documents)('every path that %s names exists', (document) => {
  const missing = pathsIn(read(document), [...folders, ...rooms]).filter((path) =>
    path.includes('/') ? !starts.some((start) => existsSync(join(root, start, path))) : !fileNames.has(path),
  )
  expect(missing).toEqual([])
})

test.each(documents)('every link in %s leads somewhere', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, to]) => to ?? '')
  expect(links.filter((to) => !existsSync(resolve(root, dirname(document), to)))).toEqual([])
})

test.each(documents)('every npm script that %s names can be run', (document) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = [...read(document).matchAll(/npm (?:run (?:-s )?)?([a-z]+(?::[a-z]+)?)/gu)].map(
    ([, name]) => name ?? '',
  )
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
})

describe('the decisions', () => {
  const folder = join(root, 'docs/decisions')
  const files = readdirSync(folder).filter((name) => name !== 'README.md')
  const numberOf = (name: string) => Number(/^(\d{4})-[a-z0-9-]+\.md$/u.exec(name)?.[1])

  test('have a number each, which their heading repeats', () => {
    expect(new Set(files.map(numberOf)).size).toBe(files.length)
    for (const name of files) {
      expect(readFileSync(join(folder, name), 'utf8'), name).toMatch(new RegExp(`^# ${numberOf(name)}\\. \\S`, 'u'))
    }
  })

  test('stand in the index in their order, under their own headings', () => {
    const titles = files
      .toSorted()
      .map((name) => ({ name, title: /^# \d+\. (.*)$/mu.exec(readFileSync(join(folder, name), 'utf8'))?.[1] }))
    const lines = [...read('docs/decisions/README.md').matchAll(/^\| (\d+) \| \[(.*)\]\((.*)\) \|$/gmu)]
    expect(lines.map(([, number, title, name]) => ({ number: Number(number), title, name }))).toEqual(
      titles.map(({ name, title }) => ({ number: numberOf(name), title, name })),
    )
  })
})

test('every recipe is linked from ARCHITECTURE.md', () => {
  const text = read('ARCHITECTURE.md')
  const recipes = filesIn('docs/recipes').map((path) => relative(root, join(root, path)).split(sep).join('/'))
  expect(recipes.length).toBeGreaterThan(0)
  expect(recipes.filter((path) => !text.includes(`](${path})`))).toEqual([])
})
