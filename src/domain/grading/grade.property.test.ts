import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnItem, drawnItems } from '#tests/support/item-arbitraries.ts'
import { keyResponse } from '#tests/support/key-response.ts'
import { type Item, itemSchema } from '../item/item.ts'
import { responseSchema } from '../item/response.ts'
import { isComplete } from './completeness.ts'
import { describeResponse } from './describe-response.ts'
import { type DraftResponse, emptyResponse } from './draft-response.ts'
import { grade } from './grade.ts'
import { announcement, partTally, verdictHeadline } from './headline.ts'
import { verdictSchema } from './verdict.ts'

const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'z', '')
const anyRecord = fc.dictionary(anyId, fc.oneof(anyId, fc.string({ maxLength: 30 })))

/** Anything a client could send for this item, also nonsense: unknown ids, doubled steps, wild text. */
function anyResponse(item: Item): fc.Arbitrary<DraftResponse> {
  const ids = fc.array(anyId, { maxLength: 8 })
  const reason = fc.option(anyId)
  const text = fc.string({ unit: 'binary', maxLength: 40 })
  switch (item.type) {
    case 'single-choice':
    case 'outdated-claim':
    case 'compare':
      return fc.record({ type: fc.constant(item.type), option: anyId })
    case 'multiple-choice':
      return fc.record({ type: fc.constant(item.type), options: ids })
    case 'true-false':
      return fc.record({ type: fc.constant(item.type), verdict: fc.constantFrom(true, false, null), reason })
    case 'scenario':
      return fc.record({ type: fc.constant(item.type), option: anyId, reason })
    case 'cloze':
      return fc.record({ type: fc.constant(item.type), blanks: anyRecord })
    case 'short-answer':
    case 'free-recall':
      return fc.record({ type: fc.constant(item.type), text, ticked: ids })
    case 'numeric':
      return fc.record({ type: fc.constant(item.type), text })
    case 'matching':
      return fc.record({ type: fc.constant(item.type), pairs: anyRecord })
    case 'ordering':
      return fc.record({ type: fc.constant(item.type), steps: ids })
    case 'table':
      return fc.record({ type: fc.constant(item.type), cells: anyRecord })
  }
}

const anyAnswered = drawnItem.chain((item) => fc.tuple(fc.constant(item), anyResponse(item)))

describe('grading any item', () => {
  test('the drawn items are items, and every type is drawn', () => {
    const types = new Set<string>()
    fc.assert(
      fc.property(drawnItem, (item) => {
        expect(itemSchema.safeParse(item).error?.issues ?? []).toEqual([])
        types.add(item.type)
      }),
      { numRuns: 500 },
    )
    expect([...types].toSorted()).toEqual(Object.keys(drawnItems).toSorted())
  })

  test('the key is complete, storable, correct and worth 1', () => {
    fc.assert(
      fc.property(drawnItem, (item) => {
        const key = keyResponse(item, true)
        expect(isComplete(item, key)).toBe(true)
        expect(responseSchema.safeParse(key).success).toBe(true)
        const verdict = grade(item, key)
        expect(verdict).toMatchObject({ outcome: 'correct', score: 1, misconceptions: [] })
        expect(verdict.key).not.toBe('')
        expect(describeResponse(item, key)).not.toBe('No answer')
        expect(announcement(item, verdict)).toMatch(/^Correct\./)
      }),
      { numRuns: 3000, seed: 6 },
    )
  })

  test('nothing given is incomplete, wrong and worth 0', () => {
    fc.assert(
      fc.property(drawnItem, (item) => {
        const nothing = emptyResponse(item)
        expect(isComplete(item, nothing)).toBe(false)
        expect(grade(item, nothing)).toMatchObject({ outcome: 'wrong', score: 0 })
        expect(describeResponse(item, nothing)).toBe('No answer')
      }),
      { numRuns: 2000, seed: 6 },
    )
  })

  test('any response gets a valid verdict: correct exactly at score 1, partial only in between', () => {
    fc.assert(
      fc.property(anyAnswered, ([item, response]) => {
        const verdict = grade(item, response)
        expect(verdictSchema.safeParse(verdict).success).toBe(true)
        expect(verdict.outcome === 'correct').toBe(verdict.score === 1)
        if (verdict.outcome === 'partial') expect(verdict.score).toBeGreaterThan(0)
        if (verdict.outcome === 'wrong') expect(verdict.score).toBe(0)
        if (verdict.outcome === 'close') expect(item.type).toBe('cloze')
        expect(new Set(verdict.parts.map((part) => part.id)).size).toBe(verdict.parts.length)
        const allFine = verdict.parts.every((part) => part.state === 'right' || part.state === 'neutral')
        expect(allFine).toBe(verdict.outcome === 'correct')
        expect(announcement(item, verdict).startsWith(verdictHeadline(verdict))).toBe(true)
        expect(verdictHeadline(verdict)).toMatch(/^(Correct|Wrong|Partly right)/)
        const tally = partTally(item, verdict)
        if (tally) expect(tally.right === tally.total).toBe(verdict.outcome === 'correct')
        if (isComplete(item, response)) expect(describeResponse(item, response)).not.toBe('')
      }),
      { numRuns: 5000, seed: 6 },
    )
  })

  test('grading does not depend on the order in which options are shown', () => {
    fc.assert(
      fc.property(anyAnswered, ([item, response]) => {
        if (!('options' in item)) return
        const turned = { ...item, options: [...item.options].reverse() }
        expect(grade(turned, response).score).toBe(grade(item, response).score)
        expect(grade(turned, response).outcome).toBe(grade(item, response).outcome)
      }),
      { numRuns: 2000, seed: 6 },
    )
  })
})
