import { expect, test } from 'vitest'
import { compileCourse } from '#domain/course/compile/compile-course.ts'
import { smallCourse, weakHash } from '#domain/course/compile/testing/small-course.ts'
import { leastPositionChance, measureKeys } from './key-figures.ts'
import { readCourseFolder } from './read-course-folder.ts'

const items = compileCourse(smallCourse(), weakHash).draft?.lessons.flatMap((lesson) => lesson.items) ?? []

test('counts the keys that are longer than every other option', () => {
  // Boiling water > Cold water; A cup < A sieve; Kettles only boil > Cups have handles is false (17 and 17).
  expect(measureKeys(items)).toEqual({
    longestKeyRate: 0.5,
    longestKeyRateByType: {
      'single-choice': { rate: 1, of: 2 },
      'true-false reasons': { rate: 1, of: 1 },
      scenario: { rate: 0, of: 1 },
      'scenario reasons': { rate: 1, of: 1 },
      'outdated-claim': { rate: 0, of: 1 },
    },
    keyPositions: { 1: 4 },
    keyPositionTest: {
      measured: 'order in the file; the app shuffles options whenever it shows them',
      items: 4,
      // Four items of two options: 2 keys a place, too few for places of their own.
      expected: { '1 to 2': 4 },
      statistic: 0,
      degreesOfFreedom: 0,
      p: 1,
    },
  })
})

test('keys that always stand first are not drawn by lot, whatever the number of options', () => {
  const [single] = items.filter((item) => item.type === 'single-choice')
  if (!single) throw new Error('The small course has a single-choice item.')
  const [key, wrong] = single.options
  if (!key || !wrong) throw new Error('It has a key and a wrong option.')
  const withKeyAt = (place: number, options: number) => ({
    ...single,
    options: Array.from({ length: options }, (_, at) => (at === place ? key : wrong)),
  })
  const always = [...Array(12)].flatMap(() => [withKeyAt(0, 4), withKeyAt(0, 2)])
  const biased = measureKeys(always).keyPositionTest
  // Expected: 12 / 4 + 12 / 2 = 9 first, 9 second, 3 third, 3 fourth; the last two count with the second.
  expect(biased).toMatchObject({
    items: 24,
    expected: { 1: 9, '2 to 4': 15 },
    statistic: 40,
    degreesOfFreedom: 1,
    p: 0,
  })
  const even = [...Array(10)].flatMap(() => [0, 1, 2, 3].map((place) => withKeyAt(place, 4)))
  expect(measureKeys(even).keyPositionTest).toMatchObject({ statistic: 0, degreesOfFreedom: 3, p: 1 })
})

test('leaves out sides in fixed order, whose lengths say nothing', () => {
  const compare = items.filter((item) => item.type === 'compare')
  expect(compare).toHaveLength(1)
  expect(measureKeys(compare).longestKeyRateByType).toEqual({})
  const asSummaries = compare.map((item) => ({ ...item, presentation: 'summaries' as const }))
  expect(measureKeys(asSummaries)).toMatchObject({ longestKeyRate: 1, keyPositions: { 2: 1 } })
})

test('no items have no rate', () => {
  expect(measureKeys([]).longestKeyRate).toBe(0)
})

test('the keys of the course are spread over the places as by lot', () => {
  const { draft } = compileCourse(readCourseFolder('resources/courses/pytorch-tensorflow'), weakHash)
  const { keyPositionTest } = measureKeys(draft?.lessons.flatMap((lesson) => lesson.items) ?? [])
  expect(keyPositionTest.items).toBeGreaterThan(100)
  expect(keyPositionTest.p).toBeGreaterThan(leastPositionChance)
})
