import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import CourseFigure from './CourseFigure.vue'
import { figureNames, findFigure } from './figure-catalogue.ts'

const courses = resolve('resources/courses')
const lessons = readdirSync(courses, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /lessons[/\\][^/\\]+\.md$/u.test(path),
)
const used = lessons.flatMap((path) =>
  [...readFileSync(join(courses, path), 'utf8').matchAll(/^```figure (\S+)$/gmu)].map(([, name]) => name ?? ''),
)

test('every figure that a lesson calls is drawn, and every drawing is called', () => {
  expect(used.length).toBeGreaterThan(0)
  expect([...new Set(used)].toSorted()).toEqual(figureNames.toSorted())
})

test.each(figureNames)(
  '%s is one image named by its text version, which everybody can open',
  { timeout: 20_000 },
  async (name) => {
    const page = mount(CourseFigure, { props: { name, alt: 'What it shows.', caption: 'One sentence.' } })
    // Drawings are loaded when shown; a busy machine takes its time to compile one.
    await expect.poll(() => page.find('[role="img"]').exists(), { timeout: 15_000 }).toBe(true)
    await flushPromises()
    expect(page.findAll('[role="img"]').map((image) => image.attributes('aria-label'))).toEqual(['What it shows.'])
    expect(page.get('details').text()).toContain('What it shows.')
  },
)

test('an unknown figure shows its text version instead', () => {
  const page = mount(CourseFigure, { props: { name: 'constructor', alt: 'What it shows.', caption: '' } })
  expect(findFigure('constructor')).toBeNull()
  expect(page.text()).toContain('What it shows.')
})
