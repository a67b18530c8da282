import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planFused, planOneByOne } from '../graph/plan.ts'
import { graphsOf, trace } from '../graph/trace.ts'
import { mostSteps, type StepKind, stepKinds } from '../program/steps.ts'
import { compareResults } from './compare-results.ts'
import { runEagerly } from './run-eagerly.ts'
import { runPlan } from './run-plan.ts'
import { startingArray } from './starting-array.ts'

const { fround } = Math

/** The program done with plain lists, knowing nothing of graphs, launches or machines. */
function byHand(steps: readonly StepKind[], start: readonly number[]): { result: number[]; printed: number[] } {
  let x = [...start]
  const printed: number[] = []
  for (const step of steps) {
    const [s0, s1, s2, s3] = [0, 1, 2, 3].map((lane) =>
      x.filter((_, index) => index % 4 === lane).reduce((sum, number) => sum + number, 0),
    )
    const mean = fround(((s0 ?? 0) + (s1 ?? 0) + ((s2 ?? 0) + (s3 ?? 0))) / x.length)
    if (step === 'double') x = x.map((number) => fround(number * 2))
    if (step === 'halve') x = x.map((number) => fround(number * 0.5))
    if (step === 'add-one') x = x.map((number) => fround(number + 1))
    if (step === 'square') x = x.map((number) => fround(number * number))
    if (step === 'relu') x = x.map((number) => (number > 0 ? number : 0))
    if (step === 'add-start') x = x.map((number, index) => fround(number + (start[index] ?? 0)))
    if (step === 'subtract-mean') x = x.map((number) => fround(number - mean))
    if (step === 'matrix-product') x = multiplied(x)
    if (step === 'print-mean' && mean > 0) printed.push(mean)
  }
  return { result: x, printed }
}

/** Every row of 16 times the Hadamard matrix, built here by doubling instead of by parity. */
function multiplied(x: readonly number[]): number[] {
  let matrix = [[0.25]]
  while (matrix.length < 16) {
    matrix = [
      ...matrix.map((row) => [...row, ...row]),
      ...matrix.map((row) => [...row, ...row.map((number) => -number)]),
    ]
  }
  return x.map((_, index) => {
    const [row, column] = [Math.floor(index / 16), index % 16]
    return matrix.reduce((sum, weights, k) => fround(sum + fround((x[row * 16 + k] ?? 0) * (weights[column] ?? 0))), 0)
  })
}

const programs = fc.array(fc.constantFrom(...stepKinds), { minLength: 1, maxLength: mostSteps })
const arrays = fc
  .array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: 16, maxLength: 64 })
  .map((list) => Float32Array.from(list.slice(0, list.length - (list.length % 16)), (number) => number + 0))
/** Overflow by repeated squaring may leave a NaN, at which a comparison with `>` differs from a maximum. */
const finite = (numbers: readonly number[]) => numbers.every(Number.isFinite)

test('both versions of any program give the numbers of the same program done by hand, and print the same', () => {
  let stepsSeen = 0
  let compared = 0
  fc.assert(
    fc.property(programs, arrays, (steps, start) => {
      stepsSeen += steps.length
      const wanted = byHand(steps, [...start])
      const traced = trace(steps)
      const eager = runEagerly(steps, start)
      const fused = runPlan(planFused(traced), start)
      const separate = runPlan(planOneByOne(traced), start)
      expect(compareResults(eager.result, fused.result).different).toBe(0)
      expect(compareResults(eager.result, separate.result).different).toBe(0)
      expect(separate.totals).toEqual(eager.totals)
      expect(fused.totals.operations).toBe(eager.totals.operations)
      for (const run of [eager, fused]) {
        const printed = run.happened.flatMap((one) => (one.kind === 'print' && one.printed ? [one.number] : []))
        expect(printed).toEqual(wanted.printed)
      }
      if (!finite(wanted.result)) return
      compared += 1
      // A maximum of -0 and 0 is 0, and so is what is not above 0: signs of zero are left to the other comparisons.
      const zeroless = (numbers: Iterable<number>) => [...numbers].map((number) => number + 0)
      expect(zeroless(fused.result)).toEqual(zeroless(wanted.result))
    }),
    { numRuns: 2_000 },
  )
  expect(stepsSeen / 2_000).toBeGreaterThan(3)
  expect(compared).toBeGreaterThan(1_500)
})

test('fusing never costs a launch, a read or a write, and leaves the counts alone where nothing is next to anything', () => {
  fc.assert(
    fc.property(programs, (steps) => {
      const start = startingArray(32, 7)
      const eager = runEagerly(steps, start).totals
      const fused = runPlan(planFused(trace(steps)), start).totals
      expect(fused.launches).toBeLessThanOrEqual(eager.launches)
      expect(fused.reads).toBeLessThanOrEqual(eager.reads)
      expect(fused.writes).toBeLessThanOrEqual(eager.writes)
    }),
    { numRuns: 1_000 },
  )
  const alone: StepKind[] = ['matrix-product', 'relu', 'matrix-product']
  const start = startingArray(32, 7)
  expect(runPlan(planFused(trace(alone)), start).totals).toEqual(runEagerly(alone, start).totals)
})

/** n numbers; counted on paper. */
test.each<[string, StepKind[], object, object, number]>([
  [
    'three small steps',
    ['double', 'add-one', 'square'],
    { launches: 3, reads: 3 * 160, writes: 3 * 160, operations: 3 * 160 },
    { launches: 1, reads: 160, writes: 160, operations: 3 * 160 },
    1,
  ],
  [
    'a mean in the middle: read by the pass before it and again after it',
    ['double', 'subtract-mean', 'square'],
    { launches: 4, reads: 160 + 160 + 161 + 160, writes: 160 + 1 + 160 + 160, operations: 4 * 160 + 1 },
    { launches: 3, reads: 160 + 160 + 161, writes: 160 + 1 + 160, operations: 4 * 160 + 1 },
    1,
  ],
  [
    'the starting array is read again by itself, but once within a merged pass',
    ['double', 'add-start'],
    { launches: 2, reads: 3 * 160, writes: 2 * 160, operations: 2 * 160 },
    { launches: 1, reads: 160, writes: 160, operations: 2 * 160 },
    1,
  ],
  [
    'a matrix product reads its matrix once',
    ['relu', 'matrix-product', 'halve', 'relu'],
    { launches: 4, reads: 4 * 160 + 256, writes: 4 * 160, operations: 3 * 160 + 32 * 160 },
    { launches: 3, reads: 3 * 160 + 256, writes: 3 * 160, operations: 3 * 160 + 32 * 160 },
    1,
  ],
  [
    'a print cuts the graph in two and reads one number back',
    ['double', 'add-one', 'print-mean', 'square', 'halve'],
    { launches: 5, reads: 5 * 160 + 1, writes: 4 * 160 + 1, operations: 5 * 160 + 1 },
    { launches: 3, reads: 3 * 160 + 1, writes: 2 * 160 + 1, operations: 5 * 160 + 1 },
    2,
  ],
])('counts: %s', (_, steps, separate, merged, graphs) => {
  const start = startingArray(160, 3)
  expect(runEagerly(steps, start).totals).toEqual(separate)
  expect(runPlan(planFused(trace(steps)), start).totals).toEqual(merged)
  expect(graphsOf(trace(steps))).toHaveLength(graphs)
})
