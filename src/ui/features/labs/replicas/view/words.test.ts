import { expect, test } from 'vitest'
import { stepCosts } from '../cost/ring-cost.ts'
import type { Exchange } from '../model/combine.ts'
import { drawBatch } from '../model/linear-batch.ts'
import { equalShares, unevenShares } from '../model/shares.ts'
import { takeSteps } from '../model/training.ts'
import { costWords, measuredWords } from './cost-words.ts'
import { differenceWords, milliseconds, precise } from './number-words.ts'
import { stepWords } from './step-words.ts'

function after(steps: number, exchange: Exchange, uneven: boolean, replicas = 4): string {
  const shares = uneven ? unevenShares(40, replicas, 28) : equalShares(40, replicas)
  const last = takeSteps({ batch: drawBatch(1, 2, 0, 40), shares, exchange, learningRate: 0.5 }, steps).at(-1)
  if (!last) throw new Error('no step was taken')
  return stepWords(last, steps)
}

test('equal shares, a weighted average, a plain one and none at all are told apart', () => {
  expect(after(1, 'plain', false)).toMatch(
    /^After 1 step: the averaged gradient is that of the whole batch \(largest difference (\d\.\de−\d\d|0)\)\. The 4 replicas are equal to the bit, and they stand where a single model on the whole batch stands\.$/,
  )
  expect(after(20, 'weighted', true)).toMatch(/^After 20 steps: the averaged gradient is that of the whole batch/)
  expect(after(20, 'plain', true)).toMatch(
    /the averaged gradient misses that of the whole batch by up to 0\.\d{4}\. The 4 replicas are equal to the bit, and they are up to 0\.\d{4} away from a single model/,
  )
  expect(after(20, 'none', false)).toMatch(
    /nobody averaged, .* The replicas lie up to 0\.\d{4} apart and are up to 0\.\d{4} away from a single model on the whole batch\.$/,
  )
  expect(after(3, 'plain', false, 1)).toBe(
    'After 3 steps: one replica has the whole batch, so there is nothing to average.',
  )
})

test('the model is called a model, and names the number of replicas from which it no longer pays', () => {
  const base = { examplesPerStep: 64, msPerExample: 1, gigabytesPerSecond: 10, latencyMs: 0.05 }
  expect(costWords(stepCosts({ ...base, millionParameters: 1 }))).toMatch(
    /^By this model 8 replicas are the fastest, \d\.\d times as fast as one\. Averaging takes \d+ % of that step\.$/,
  )
  // 16 + 6 * 3.7 ms with four, 8 + 14 * 2.45 ms with eight, 64 ms with one.
  expect(costWords(stepCosts({ ...base, millionParameters: 25, latencyMs: 1.2 }))).toBe(
    'By this model 4 replicas are the fastest, 1.7 times as fast as one. With 8, averaging eats up what was won: 1.5 times.',
  )
  expect(costWords(stepCosts({ ...base, millionParameters: 1_000 }))).toContain('one replica is the fastest')
})

test('what was measured is said with the machine and the agreement, and claims no more than the rounds bear out', () => {
  const step = (replicas: number, roundsMs: readonly number[]) => ({
    replicas,
    totalMs: roundsMs.toSorted((left, right) => left - right)[2] ?? Number.NaN,
    computeMs: 10,
    roundsMs,
    difference: replicas === 1 ? 0 : 3e-16,
  })
  const one = step(1, [40, 41, 40, 39, 90])
  expect(measuredWords([one, step(2, [21, 20, 21, 40, 22]), step(3, [30, 30, 30, 30, 30])], 2)).toBe(
    '2 workers were the fastest here: 21 ms a step against 40 ms with one, 1.9 times as fast, and faster in 4 of 5 rounds. ' +
      'This machine offers the page 2 processor cores. ' +
      'Every averaged gradient agrees with that of one worker over the whole batch, to within 3.0e−16.',
  )
  expect(measuredWords([one, step(2, [42, 38, 39, 41, 39])], 2)).toMatch(
    /^No number of workers was clearly faster than one here: 2 came closest, faster in 3 of 5 rounds\./,
  )
  expect(measuredWords([one, step(2, [50, 50, 50, 50, 50])], null)).toMatch(
    /^One worker was the fastest here, with 40 ms a step\. Every/,
  )
})

test('numbers for readers', () => {
  expect([precise(-0.5), precise(Number.POSITIVE_INFINITY)]).toEqual(['−0.500000', 'too large'])
  expect([0, 2.8e-17, 0.04131].map(differenceWords)).toEqual(['0', '2.8e−17', '0.0413'])
  expect([0.8123, 46.34, 1204.4].map(milliseconds)).toEqual(['0.812 ms', '46.3 ms', '1,204 ms'])
})
