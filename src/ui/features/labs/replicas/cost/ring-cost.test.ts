import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CostAssumptions, cheapest, stepCost, stepCosts } from './ring-cost.ts'

const assumptions: CostAssumptions = {
  examplesPerStep: 64,
  msPerExample: 2,
  millionParameters: 25,
  gigabytesPerSecond: 10,
  latencyMs: 0.1,
}

/** Lets every replica of a ring really pass pieces on, and adds up the rounds. */
function byPassingPieces(
  { millionParameters, gigabytesPerSecond, latencyMs }: CostAssumptions,
  replicas: number,
): number {
  const pieceBytes = (millionParameters * 1e6 * 4) / replicas
  const sums = Array.from({ length: replicas }, () => Array<number>(replicas).fill(1))
  let ms = 0
  for (let round = 0; round < 2 * (replicas - 1); round++) {
    const sent = sums.map((own, index) => {
      const piece = (((index - round) % replicas) + replicas) % replicas
      return { to: (index + 1) % replicas, piece, value: own[piece] ?? 0 }
    })
    for (const { to, piece, value } of sent) {
      const row = sums[to]
      if (row) row[piece] = round < replicas - 1 ? (row[piece] ?? 0) + value : value
    }
    ms += latencyMs + pieceBytes / (gigabytesPerSecond * 1e6)
  }
  expect(sums.flat().every((sum) => sum === replicas)).toBe(true)
  return ms
}

test('computing takes the largest share, and exchanging what a ring takes', () => {
  expect(stepCost(assumptions, 1)).toEqual({ replicas: 1, computeMs: 128, exchangeMs: 0, totalMs: 128, speedUp: 1 })
  // 6 rounds of 0.1 ms and of 25 MB at 10 GB/s.
  expect(stepCost(assumptions, 4).computeMs).toBe(32)
  expect(stepCost(assumptions, 4).exchangeMs).toBeCloseTo(6 * (0.1 + 2.5), 12)
  for (let replicas = 1; replicas <= 8; replicas++) {
    expect(stepCost(assumptions, replicas).exchangeMs).toBeCloseTo(byPassingPieces(assumptions, replicas), 9)
  }
})

test('never more than N times as fast, exchanging grows with N, and the cheapest is the cheapest', () => {
  const positive = (max: number) => fc.double({ min: 0.001, max, noNaN: true })
  fc.assert(
    fc.property(
      fc.record({
        examplesPerStep: fc.integer({ min: 8, max: 512 }),
        msPerExample: positive(20),
        millionParameters: positive(1_000),
        gigabytesPerSecond: positive(200),
        latencyMs: positive(5),
      }),
      (drawn) => {
        const costs = stepCosts(drawn)
        for (const [index, cost] of costs.entries()) {
          expect(cost.speedUp).toBeLessThanOrEqual(cost.replicas + 1e-9)
          expect(cost.exchangeMs).toBeGreaterThanOrEqual(costs[index - 1]?.exchangeMs ?? 0)
        }
        expect(cheapest(costs)?.totalMs).toBe(Math.min(...costs.map(({ totalMs }) => totalMs)))
      },
    ),
    { numRuns: 1_000 },
  )
})
