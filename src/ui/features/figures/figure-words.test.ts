import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import CourseFigure from './CourseFigure.vue'
import { findFigure } from './figure-catalogue.ts'

const courses = resolve('resources/courses')
const figures = readdirSync(courses, { recursive: true, encoding: 'utf8' })
  .filter((path) => /lessons[/\\][^/\\]+\.md$/u.test(path))
  .flatMap((path) => [
    ...readFileSync(join(courses, path), 'utf8').matchAll(/^```figure (?<name>\S+)\nalt: >-\n(?<alt>(?: {2}.*\n)+)/gmu),
  ])
  .flatMap(({ groups }) => (groups?.name && groups.alt ? [{ name: groups.name, alt: groups.alt }] : []))
  .filter(({ name }) => findFigure(name))

/** Letters and digits alone: labels wrap in a drawing, and marks between them may be drawn instead of written. */
const bare = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

test.each(figures)('$name shows the words that its text version quotes', { timeout: 20_000 }, async ({ name, alt }) => {
  const page = mount(CourseFigure, { props: { name, alt: 'What it shows.', caption: '' } })
  await expect.poll(() => page.find('[role="img"]').exists(), { timeout: 15_000 }).toBe(true)
  await flushPromises()
  let shown = page.get('.art').text()
  // What a figure shows step by step counts as shown once its last step is reached.
  const step = page.findAll('button').find((button) => button.text() === 'Step')
  while (step && step.attributes('disabled') === undefined) {
    await step.trigger('click')
    shown += page.get('.art').text()
  }
  const drawn = bare(shown)
  // A list may be drawn item by item.
  const quoted = [...alt.matchAll(/"([^"]+)"/gu)].flatMap(([, words]) => words?.split(/,\s/u) ?? [])
  expect(quoted.length).toBeGreaterThan(0)
  expect(quoted.filter((words) => !drawn.includes(bare(words)))).toEqual([])
})
