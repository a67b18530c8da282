import { expect, test } from 'vitest'
import { runLab } from '../engine/run-lab.ts'
import type { Timing } from '../engine/time-in-turns.ts'
import { milliseconds, sampleWords } from './number-words.ts'
import { agreementWords, outcomeWords, timeWords } from './outcome-words.ts'

const run = (steps: Parameters<typeof runLab>[0]['steps']) => runLab({ steps, length: 1_600, seed: 1 }, null, () => {})

test('the outcome counts launches and journeys, and says that the results agree', async () => {
  expect(outcomeWords(await run(['double', 'add-one', 'square']))).toBe(
    'Fusing made 3 launches into 1 and saved 6,400 journeys to memory; the arithmetic stayed the same. ' +
      'Both results agree to the bit in all 1,600 numbers.',
  )
  expect(outcomeWords(await run(['matrix-product']))).toBe(
    'Nothing could be merged: it takes 1 launch either way. Both results agree to the bit in all 1,600 numbers.',
  )
  expect(agreementWords({ compared: 10, different: 2, largestDifference: 0.00012 })).toBe(
    'The results differ in 2 of 10 numbers, by 1.2e-4 at most.',
  )
})

const timing = (medianMs: number, samplesMs: readonly number[]): Timing => ({
  medianMs,
  fastestMs: Math.min(...samplesMs),
  slowestMs: Math.max(...samplesMs),
  samplesMs,
  runsPerSample: 1,
})
const timed = (eager: Timing, fused: Timing) => ({
  eager,
  fused,
  compileMs: 1,
  eagerArrays: 3,
  fusedArrays: 2,
  agreement: { compared: 1, different: 0, largestDifference: 0 },
})

test('a version is the faster one only when it won most rounds', () => {
  const slow = timing(4, [4, 4, 4, 9, 4])
  const fast = timing(1, [1, 1, 1, 5, 1])
  expect(timeWords(timed(slow, fast))).toBe(
    'Measured here just now: 4 ms op by op, 1 ms fused. The fused version was the faster one in 5 of 5 rounds; ' +
      'by the medians it took 25 % of the other’s time.',
  )
  expect(timeWords(timed(fast, slow))).toContain('The version run op by op was the faster one in 5 of 5 rounds')
  expect(timeWords(timed(timing(2, [1, 2, 3, 2, 2]), timing(2, [2, 1, 2, 3, 1.9])))).toMatch(
    /in 3 of 5 rounds, which is too few to tell the two apart\.$/,
  )
})

test('numbers for readers', () => {
  expect(sampleWords([0.12345, -2, -0, 1e7, -1e-6, Number.NaN, Number.POSITIVE_INFINITY])).toBe(
    '0.123, −2.000, 0.000, 1.00e+7, −1.00e-6, not a number, ∞',
  )
  expect([0.0048123, 1.2345, 18.119, 1234.5].map(milliseconds)).toEqual([
    '0.00481 ms',
    '1.23 ms',
    '18.1 ms',
    '1,235 ms',
  ])
})
