import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Confidence, confidences } from '../grading/confidence.ts'
import type { Verdict } from '../grading/verdict.ts'
import type { ItemType } from '../item/item.ts'
import { passes, type Rating, ratingFor, ratingTable, selfTickedTypes } from './rating.ts'

const verdict = (outcome: Verdict['outcome'], score: number): Verdict => ({
  outcome,
  score,
  parts: [],
  key: 'key',
  misconceptions: [],
})

describe('rating', () => {
  test.each<[ItemType, Verdict, Confidence | null, Rating]>([
    ['single-choice', verdict('correct', 1), 'sure', 3],
    ['single-choice', verdict('correct', 1), 'think-so', 3],
    ['single-choice', verdict('correct', 1), null, 3],
    ['single-choice', verdict('correct', 1), 'guess', 2],
    ['single-choice', verdict('wrong', 0), 'sure', 1],
    ['multiple-choice', verdict('partial', 0.75), 'sure', 1],
    ['cloze', verdict('close', 0), null, 1],
    ['short-answer', verdict('correct', 1), 'sure', 3],
    ['short-answer', verdict('correct', 1), 'guess', 2],
    ['short-answer', verdict('partial', 3 / 5), 'sure', 2],
    ['free-recall', verdict('partial', 2 / 3), 'guess', 2],
    ['free-recall', verdict('partial', 1 / 2), 'sure', 1],
    ['free-recall', verdict('wrong', 0), null, 1],
  ])('%s, %o, %s is rated %i', (type, given, confidence, rating) => {
    expect(ratingFor(type, given, confidence)).toBe(rating)
  })

  test('Easy is never given by itself, and only Again fails', () => {
    const anyVerdict = fc
      .tuple(fc.constantFrom('correct', 'partial', 'close', 'wrong'), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([outcome, score]) => verdict(outcome as Verdict['outcome'], score))
    fc.assert(
      fc.property(
        fc.constantFrom<ItemType>('single-choice', 'cloze', 'short-answer', 'free-recall', 'table'),
        anyVerdict,
        fc.constantFrom(...confidences, null),
        (type, given, confidence) => {
          const rating = ratingFor(type, given, confidence)
          expect(rating).toBeLessThan(4)
          if (given.outcome === 'correct') expect(passes(rating)).toBe(true)
          else if (!selfTickedTypes.has(type)) expect(rating).toBe(1)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('the printed table names every situation once and never Easy', () => {
    expect(new Set(ratingTable.map((row) => row.situation)).size).toBe(ratingTable.length)
    expect(ratingTable.map((row) => row.rating)).not.toContain(4)
  })
})
