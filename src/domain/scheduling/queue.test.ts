import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interleave, LONGEST_RUN } from './interleave.ts'
import { type DueItem, isBacklog, orderQueue, sessionOf } from './queue.ts'
import { workloadAt } from './workload.ts'

const anyDue = (maxLength: number) =>
  fc
    .array(fc.tuple(fc.constantFrom('L01', 'L02', 'L03', 'L04'), fc.double({ min: 0, max: 1, noNaN: true })), {
      maxLength,
      size: 'max',
    })
    .map((list) =>
      list.map(([lessonId, retrievability], index): DueItem => ({ uid: `c/${index}`, lessonId, retrievability })),
    )

/** Places where an element follows two of its own group. */
const breaches = (groups: readonly string[]) =>
  groups.filter((group, at) => at >= LONGEST_RUN && groups[at - 1] === group && groups[at - 2] === group).length

/** Fewest breaches over every order, by trying them all. */
function fewestBreaches(groups: readonly string[]): number {
  const search = (left: readonly string[], placed: readonly string[]): number => {
    if (left.length === 0) return breaches(placed)
    return Math.min(
      ...[...new Set(left)].map((group) => {
        const at = left.indexOf(group)
        return search([...left.slice(0, at), ...left.slice(at + 1)], [...placed, group])
      }),
    )
  }
  return search(groups, [])
}

describe('interleaving', () => {
  test('reaches the fewest runs there can be, compared with every possible order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a', 'a', 'b', 'c'), { maxLength: 9, size: 'max' }), (groups) => {
        const mixed = interleave(groups, (group) => group)
        expect([...mixed].sort()).toEqual([...groups].sort())
        expect(breaches(mixed)).toBe(fewestBreaches(groups))
      }),
      { numRuns: 1000, seed: 6 },
    )
  })

  test('leaves an order alone that breaks no rule', () => {
    const fine = ['a', 'a', 'b', 'a', 'b', 'b', 'c']
    expect(interleave(fine, (group) => group)).toEqual(fine)
  })
})

describe('queue', () => {
  test('no three in a row from one lesson as long as other lessons can stand between', () => {
    fc.assert(
      fc.property(anyDue(60), fc.string(), (due, seed) => {
        const lessons = orderQueue(due, seed).map((item) => item.lessonId)
        const counts = ['L01', 'L02', 'L03', 'L04'].map((lesson) => lessons.filter((each) => each === lesson).length)
        const most = Math.max(...counts)
        const unavoidable = Math.max(0, most - LONGEST_RUN * (lessons.length - most + 1))
        expect(breaches(lessons)).toBe(unavoidable)
      }),
      { numRuns: 1500, seed: 6 },
    )
  })

  test('keeps every item once, whatever the order they came in', () => {
    fc.assert(
      fc.property(anyDue(120), fc.string(), (due, seed) => {
        const ordered = orderQueue(due, seed)
        expect(ordered.map((item) => item.uid).sort()).toEqual(due.map((item) => item.uid).sort())
        expect(orderQueue([...due].reverse(), seed)).toEqual(ordered)
      }),
      { numRuns: 1000, seed: 6 },
    )
  })

  test('another seed is another order', () => {
    const due = Array.from({ length: 20 }, (_, index) => ({
      uid: `c/${index}`,
      lessonId: `L0${index % 3}`,
      retrievability: 0.9,
    }))
    expect(orderQueue(due, 'monday')).not.toEqual(orderQueue(due, 'tuesday'))
  })

  test('a backlog starts with what is best remembered', () => {
    const due = Array.from({ length: 61 }, (_, index) => ({
      uid: `c/${String(index).padStart(2, '0')}`,
      lessonId: 'L01',
      retrievability: ((index * 37) % 10) / 10,
    }))
    expect([isBacklog(60), isBacklog(61)]).toEqual([false, true])
    const session = sessionOf(due, 'any')
    expect(session).toHaveLength(20)
    expect(session.slice(0, 2).map((item) => item.uid)).toEqual(['c/07', 'c/17'])
    const recalls = orderQueue(due, 'any').map((item) => item.retrievability)
    expect(recalls).toEqual([...recalls].sort((left, right) => right - left))
  })
})

describe('workload', () => {
  test.each([
    [80, 3.316, 0.302],
    [85, 1.906, 0.525],
    [90, 1, 1],
    [95, 0.403, 2.484],
    [97, 0.223, 4.489],
  ])('at %i per cent intervals are %d times as long and reviews %d times as many', (percent, multiple, reviews) => {
    const workload = workloadAt(percent)
    expect(workload.intervalMultiple).toBeCloseTo(multiple, 3)
    expect(workload.reviewFactor).toBeCloseTo(reviews, 3)
  })
})
