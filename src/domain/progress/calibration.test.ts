import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confidences } from '../grading/confidence.ts'
import { calibration, type LevelCounts, nominalConfidence } from './calibration.ts'

const none: LevelCounts = { right: 0, all: 0 }
const anyLevel = fc
  .nat(200)
  .chain((all) => fc.record({ right: fc.integer({ min: 0, max: all }), all: fc.constant(all) }))

describe('calibration', () => {
  test('says nothing below twenty answers at a level', () => {
    const { levels, overall } = calibration({ guess: none, 'think-so': { right: 10, all: 19 }, sure: none })
    expect(levels.map(({ accuracy }) => accuracy)).toEqual([
      { state: 'not-enough', n: 0, missing: 20 },
      { state: 'not-enough', n: 19, missing: 1 },
      { state: 'not-enough', n: 0, missing: 20 },
    ])
    expect(overall).toEqual({ state: 'not-enough', n: 19, missing: 1 })
  })

  test('a learner who is sure and right three times in four is overconfident by a fifth', () => {
    const { levels, overall } = calibration({
      guess: { right: 3, all: 4 },
      'think-so': none,
      sure: { right: 30, all: 40 },
    })
    expect(levels[2]).toMatchObject({ level: 'sure', nominal: 0.95, accuracy: { n: 40, value: { rate: 0.75 } } })
    if (overall.state !== 'enough') throw new Error('not enough')
    expect(overall.n).toBe(40)
    expect(overall.value.gap).toBeCloseTo(0.2, 12)
    expect(overall.value.gapLow).toBeGreaterThan(0)
    expect(overall.value.brier).toBeCloseTo(0.75 * 0.05 ** 2 + 0.25 * 0.95 ** 2, 12)
    expect(overall.value.expectedError).toBeCloseTo(0.2, 12)
    // Errors are 0.0025 thirty times and 0.9025 ten times: standard deviation 0.9 * sqrt(3) / 4.
    const half = (1.959964 * 0.9 * Math.sqrt(3)) / 4 / Math.sqrt(40)
    expect(overall.value.brierLow).toBeCloseTo(0.2275 - half, 6)
    expect(overall.value.brierHigh).toBeCloseTo(0.2275 + half, 6)
  })

  test('equals the definitions computed answer by answer', () => {
    fc.assert(
      fc.property(anyLevel, anyLevel, anyLevel, (guess, thinkSo, sure) => {
        const counts = { guess, 'think-so': thinkSo, sure }
        const answers = confidences
          .filter((level) => counts[level].all >= 20)
          .flatMap((level) =>
            Array.from({ length: counts[level].all }, (_, index) => ({
              claimed: nominalConfidence[level],
              wasRight: index < counts[level].right ? 1 : 0,
            })),
          )
        const { overall } = calibration(counts)
        if (overall.state === 'not-enough') {
          expect(answers).toEqual([])
          return
        }
        const mean = (score: (answer: (typeof answers)[number]) => number) =>
          answers.reduce((sum, answer) => sum + score(answer), 0) / answers.length
        const { brier, brierLow, brierHigh, gap, gapLow, gapHigh, expectedError } = overall.value
        expect(overall.n).toBe(answers.length)
        expect(brier).toBeCloseTo(
          mean(({ claimed, wasRight }) => (claimed - wasRight) ** 2),
          10,
        )
        expect(gap).toBeCloseTo(
          mean(({ claimed, wasRight }) => claimed - wasRight),
          10,
        )
        expect(brierLow).toBeLessThanOrEqual(brier)
        expect(brier).toBeLessThanOrEqual(brierHigh)
        expect(gapLow).toBeLessThanOrEqual(gap)
        expect(gap).toBeLessThanOrEqual(gapHigh)
        expect(expectedError).toBeGreaterThanOrEqual(Math.abs(gap) - 1e-12)
      }),
      { numRuns: 1000 },
    )
  })
})
