import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageGradient, type Exchange } from './combine.ts'
import { gradientOf, largestDifference, lossOf } from './gradient.ts'
import { drawBatch, lengthOf } from './linear-batch.ts'
import { equalShares, type Share, sizeOf, unevenShares } from './shares.ts'
import { distanceFromSingle, roundingLimit, spreadOf, type Together, takeSteps } from './training.ts'

const seeds = fc.nat(9_999)
const split = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 8, max: 96 })).chain(([replicas, examples]) =>
  fc.record({
    examples: fc.constant(examples),
    shares: fc.oneof(
      fc.constant(equalShares(examples, replicas)),
      fc.integer({ min: 1, max: examples }).map((first) => unevenShares(examples, replicas, first)),
    ),
  }),
)

test('shares cover the batch without gap or overlap, and nobody goes without', () => {
  fc.assert(
    fc.property(split, ({ examples, shares }) => {
      expect(shares[0]?.from).toBe(0)
      expect(shares.at(-1)?.to).toBe(examples)
      for (const [index, share] of shares.entries()) {
        expect(sizeOf(share)).toBeGreaterThan(0)
        expect(share.from).toBe(index === 0 ? 0 : shares[index - 1]?.to)
      }
    }),
    { numRuns: 2_000 },
  )
  expect(equalShares(10, 4).map(sizeOf)).toEqual([3, 3, 2, 2])
  expect(unevenShares(40, 4, 31).map(sizeOf)).toEqual([31, 3, 3, 3])
  expect(unevenShares(40, 4, 40).map(sizeOf)).toEqual([37, 1, 1, 1])
})

test('the gradient is the slope of the loss, measured by going a little to either side', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 }),
      (seed, weights) => {
        const batch = drawBatch(seed, 3, 0, 24)
        const gradient = gradientOf(batch, weights, 0, lengthOf(batch))
        const h = 1e-5
        const slopes = weights.map((_, column) => {
          const at = (by: number) =>
            lossOf(
              batch,
              weights.map((weight, index) => (index === column ? weight + by : weight)),
            )
          return (at(h) - at(-h)) / (2 * h)
        })
        expect(largestDifference(gradient, slopes)).toBeLessThan(1e-6)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('an average weighted by share is the gradient of the batch, however it is split; a plain one needs equal shares', () => {
  let plainWasOff = 0
  fc.assert(
    fc.property(seeds, split, (seed, { examples, shares }) => {
      const batch = drawBatch(seed, 2, 0, examples)
      const weights = [0.3, -0.7]
      const gradients = shares.map(({ from, to }) => gradientOf(batch, weights, from, to))
      const whole = gradientOf(batch, weights, 0, examples)
      const sizes = shares.map(sizeOf)
      expect(largestDifference(averageGradient(gradients, sizes, 'weighted'), whole)).toBeLessThan(roundingLimit)
      const plain = largestDifference(averageGradient(gradients, sizes, 'plain'), whole)
      if (new Set(sizes).size === 1) expect(plain).toBeLessThan(roundingLimit)
      else if (plain > 1e-6) plainWasOff += 1
    }),
    { numRuns: 2_000 },
  )
  expect(plainWasOff).toBeGreaterThan(800)
})

const together = (shares: readonly Share[], exchange: Exchange, seed: number): Together => ({
  batch: drawBatch(seed, 2, 0, shares.at(-1)?.to ?? 0),
  shares,
  exchange,
  learningRate: 0.5,
})

test('who exchanges stays equal to the bit; only who weights stays with the single model', () => {
  fc.assert(
    fc.property(seeds, split, fc.integer({ min: 1, max: 40 }), (seed, { shares }, count) => {
      const last = (exchange: Exchange) => takeSteps(together(shares, exchange, seed), count).at(-1)
      const weighted = last('weighted')
      const plain = last('plain')
      if (!weighted || !plain) throw new Error('no step was taken')
      expect(spreadOf(weighted)).toBe(0)
      expect(spreadOf(plain)).toBe(0)
      expect(distanceFromSingle(weighted)).toBeLessThan(roundingLimit)
    }),
    { numRuns: 1_000 },
  )
})

test('without exchange every replica goes to what its own share wants', () => {
  const shares = equalShares(40, 4)
  const last = takeSteps(together(shares, 'none', 3), 400).at(-1)
  if (!last) throw new Error('no step was taken')
  expect(spreadOf(last)).toBeGreaterThan(0.05)
  for (const [index, { from, to }] of shares.entries()) {
    expect(largestDifference(last.weights[index] ?? [], bestLine(from, to))).toBeLessThan(1e-6)
  }
})

/** Slope and intercept by the normal equations, over some examples of the same batch. */
function bestLine(from: number, to: number): number[] {
  const { features, targets } = drawBatch(3, 2, from, to)
  const xs = [...targets].map((_, index) => features[index * 2] ?? 0)
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const [mx, mt] = [mean(xs), mean([...targets])]
  const slope =
    mean(xs.map((x, index) => (x - mx) * ((targets[index] ?? 0) - mt))) / mean(xs.map((x) => (x - mx) * (x - mx)))
  return [slope, mt - slope * mx]
}

test('a part of the batch is the same, whoever draws it', () => {
  const whole = drawBatch(8, 3, 0, 20)
  const part = drawBatch(8, 3, 5, 9)
  expect([...part.targets]).toEqual([...whole.targets.slice(5, 9)])
  expect([...part.features]).toEqual([...whole.features.slice(15, 27)])
})
