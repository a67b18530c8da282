import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterDifference } from './letter-difference.ts'

describe('letter difference', () => {
  it('points at the letter that does not belong', () => {
    expect(letterDifference('TensorFloww', 'TensorFlow')).toEqual([
      { text: 'TensorFlow', same: true },
      { text: 'w', same: false },
    ])
    expect(
      letterDifference('Pytroch', 'PyTorch')
        .filter((run) => !run.same)
        .map((run) => run.text),
    ).toHaveLength(1)
  })

  it('takes other letter case as the same', () => {
    expect(letterDifference('pytorch', 'PyTorch')).toEqual([{ text: 'pytorch', same: true }])
  })

  it('keeps every letter that was typed, and its same letters stand in the expected answer in order', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'D', 'é'), maxLength: 12 })
    fc.assert(
      fc.property(word, word, (given, expected) => {
        const runs = letterDifference(given, expected)
        expect(runs.map((run) => run.text).join('')).toBe(given)
        let from = 0
        for (const run of runs.filter((one) => one.same)) {
          for (const letter of run.text.toLowerCase()) {
            const found = expected.toLowerCase().indexOf(letter, from)
            expect(found).toBeGreaterThanOrEqual(from)
            from = found + 1
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('marks nothing in an answer that is right', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (text) => {
        expect(letterDifference(text, text).every((run) => run.same)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
