import { expect, test } from 'vitest'
import { gradientOf } from '../model/gradient.ts'
import { drawBatch } from '../model/linear-batch.ts'
import { type MeasuringRules, measureReplicas, type Replica } from './measure-replicas.ts'

const rules: MeasuringRules = { examples: 1_000, width: 5, warmUps: 2, rounds: 5 }

/** Computes here, and moves a clock by a millisecond for every hundred examples of its share. */
function replicaHere(tick: (ms: number) => void): Replica {
  let batch = drawBatch(1, rules.width, 0, 1)
  return {
    async prepare(examples) {
      batch = drawBatch(1, rules.width, 0, examples)
    },
    async compute(weights, { from, to }) {
      const computeMs = (to - from) / 100
      tick(computeMs)
      return { gradient: gradientOf(batch, weights, from, to), computeMs }
    },
  }
}

test('every count of replicas is timed, and its averaged gradient held against that of a single one', async () => {
  let now = 0
  const replicas = Array.from({ length: 3 }, () =>
    replicaHere((ms) => {
      now += ms
    }),
  )
  const done: number[] = []
  const measured = await measureReplicas(
    replicas,
    rules,
    () => now,
    (count) => done.push(count),
  )
  // One after the other on this clock: the total stays, the longest share shrinks.
  expect(measured.map(({ replicas, totalMs }) => [replicas, Math.round(totalMs)])).toEqual([
    [1, 10],
    [2, 10],
    [3, 10],
  ])
  expect(measured.map(({ computeMs }) => computeMs)).toEqual([10, 5, 3.34])
  expect(measured[0]?.difference).toBe(0)
  for (const { difference } of measured) expect(difference).toBeLessThan(1e-12)
  expect(done).toEqual([1, 2, 3, 4, 5, 6, 7])
  for (const { roundsMs } of measured) expect(roundsMs).toHaveLength(5)
})
