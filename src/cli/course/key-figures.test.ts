import { expect, test } from 'vitest'
import { compileCourse } from '#domain/course/compile/compile-course.ts'
import { smallCourse, weakHash } from '#domain/course/compile/testing/small-course.ts'
import { measureKeys } from './key-figures.ts'

const items = compileCourse(smallCourse(), weakHash).draft?.lessons.flatMap((lesson) => lesson.items) ?? []

test('counts the keys that are longer than every other option', () => {
  // Boiling water > Cold water; A cup < A sieve; Kettles only boil > Cups have handles is false (17 and 17).
  expect(measureKeys(items)).toEqual({
    longestKeyRate: 0.333,
    longestKeyRateByType: {
      'single-choice': { rate: 1, of: 1 },
      'true-false reasons': { rate: 1, of: 1 },
      scenario: { rate: 0, of: 1 },
      'scenario reasons': { rate: 1, of: 1 },
      'outdated-claim': { rate: 0, of: 1 },
    },
    keyPositions: { 1: 3 },
  })
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
