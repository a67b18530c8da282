import { env, memory } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { makePoints } from '../points/make-points.ts'
import { batchesPerEpoch, defaultSettings, pointCounts, type TrainingSettings } from './settings.ts'
import type { LayerSnapshot, TensorCopy } from './tensor-copy.ts'
import { TrainingRun } from './training-run.ts'

// Keeps TensorFlow.js from advertising its native package in Node.
beforeAll(() => env().set('IS_TEST', true))

/** All losses of a whole training, with whatever is done before each batch. */
function lossesOf(settings: TrainingSettings, before: (run: TrainingRun) => void = () => {}): number[] {
  const run = new TrainingRun(settings)
  const losses: number[] = []
  while (!run.finished) {
    before(run)
    losses.push(run.stepOnce())
  }
  run.dispose()
  return losses
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const short = { ...defaultSettings, layers: 1, epochs: 5 }

/** inputs · weights + biases in plain loops and double precision. */
function sums({ inputs, weights, biases }: LayerSnapshot): number[] {
  const [rows = 0, width = 0] = inputs.shape
  const units = weights.shape[1] ?? 0
  return Array.from({ length: rows * units }, (_, at) => {
    const row = Math.floor(at / units)
    const unit = at % units
    let sum = biases.values[unit] ?? 0
    for (let k = 0; k < width; k++)
      sum += (inputs.values[row * width + k] ?? 0) * (weights.values[k * units + unit] ?? 0)
    return sum
  })
}

function expectClose(copy: TensorCopy | undefined, wanted: readonly number[], digits = 5): void {
  expect(copy?.values.length).toBe(wanted.length)
  for (const [index, value] of wanted.entries()) expect(copy?.values[index]).toBeCloseTo(value, digits)
}

describe('a training run', () => {
  test.each([
    { puzzle: 'moons', optimiser: 'descent', layers: 1, units: 8, learningRate: 0.3, epochs: 60 },
    { puzzle: 'moons', optimiser: 'adam', layers: 1, units: 8, learningRate: 0.03, epochs: 60 },
    { puzzle: 'spirals', optimiser: 'adam', layers: 2, units: 16, learningRate: 0.03, epochs: 80 },
  ] as const)('learns the $puzzle with $optimiser', (choice) => {
    const run = new TrainingRun({ ...choice, seed: 1 })
    const untrained = run.epochEntry()
    const losses: number[] = []
    while (!run.finished) losses.push(run.stepOnce())
    const trained = run.epochEntry()
    run.dispose()
    expect(losses).toHaveLength(choice.epochs * batchesPerEpoch)
    expect(mean(losses.slice(-batchesPerEpoch))).toBeLessThan(mean(losses.slice(0, batchesPerEpoch)) / 2)
    expect(trained.heldOutLoss).toBeLessThan(untrained.heldOutLoss / 2)
    expect(trained.heldOutRight).toBeGreaterThanOrEqual(90)
  })

  test.each([0, 1, 9999])('repeats itself to the last bit with seed %i', (seed) => {
    const settings = { ...short, seed, optimiser: 'adam', learningRate: 0.01 } as const
    expect(lossesOf(settings)).toEqual(lossesOf(settings))
  })

  test('goes another way with another seed', () => {
    expect(lossesOf({ ...short, seed: 2 })).not.toEqual(lossesOf({ ...short, seed: 1 }))
  })

  test('is not changed by looking, at whatever batch', () => {
    const looked = lossesOf(short, (run) => {
      run.snapshot()
      run.regions()
      run.epochEntry()
    })
    expect(looked).toEqual(lossesOf(short))
  })

  test('shows tensors that agree with plain arithmetic', () => {
    const run = new TrainingRun({ ...short, layers: 2 })
    for (let batch = 0; batch < 7; batch++) run.stepOnce()
    const { layers, nextLoss, step } = run.snapshot()
    expect(step).toBe(7)
    expect(layers.map(({ name }) => name)).toEqual(['Hidden 1', 'Hidden 2', 'Output'])
    expect(layers.map(({ weights }) => weights.shape)).toEqual([
      [2, 8],
      [8, 8],
      [8, 1],
    ])
    const [first, second, output] = layers
    if (!first || !second || !output) throw new Error('a layer is missing')
    for (const layer of [first, second]) {
      expectClose(
        layer.activations,
        sums(layer).map((sum) => Math.max(0, sum)),
      )
    }
    expect(second.inputs).toEqual(first.activations)
    expectClose(
      output.activations,
      sums(output).map((sum) => 1 / (1 + Math.exp(-sum))),
    )
    // The loss that was shown is the loss of the batch that is applied next.
    expect(run.stepOnce()).toBe(nextLoss)
    run.dispose()
  })

  test('descends along the gradients that it showed', () => {
    const run = new TrainingRun(short)
    const before = run.snapshot().layers[0]
    run.stepOnce()
    const after = run.snapshot().layers[0]
    run.dispose()
    const moved = Array.from(before?.weights.values ?? [], (weight, index) => {
      return weight - short.learningRate * (before?.weightGradients.values[index] ?? 0)
    })
    expect(moved).toHaveLength(16)
    expectClose(after?.weights, moved, 6)
  })

  test('has gradients that agree with small differences of the loss', () => {
    const run = new TrainingRun(short)
    const shown = run.snapshot()
    run.dispose()
    const [hidden, output] = shown.layers
    if (!hidden || !output) throw new Error('a layer is missing')
    // Groups of the batch, found again by its points.
    const { coordinates, groups } = makePoints('moons', pointCounts.training, '1 training')
    const truth = Array.from({ length: pointCounts.batch }, (_, row) => {
      const at = Array.from(groups).findIndex((_, index) => coordinates[2 * index] === hidden.inputs.values[2 * row])
      return groups[at] ?? Number.NaN
    })
    const lossWith = (biases: Float64Array) => {
      const handedOn = sums({ ...hidden, biases: { shape: [8], values: biases as unknown as Float32Array } })
      const inputs = { shape: [20, 8], values: handedOn.map((sum) => Math.max(0, sum)) as unknown as Float32Array }
      const logits = sums({ ...output, inputs })
      return mean(logits.map((logit, row) => Math.log1p(Math.exp(logit)) - logit * (truth[row] ?? 0)))
    }
    const start = Float64Array.from(hidden.biases.values)
    expect(lossWith(start)).toBeCloseTo(shown.nextLoss, 5)
    for (let unit = 0; unit < 8; unit++) {
      const up = start.with(unit, (start[unit] ?? 0) + 1e-6)
      const down = start.with(unit, (start[unit] ?? 0) - 1e-6)
      expect(hidden.biasGradients.values[unit]).toBeCloseTo((lossWith(up) - lossWith(down)) / 2e-6, 4)
    }
  })

  test('leaves no tensor behind', () => {
    lossesOf({ ...short, optimiser: 'adam' }, (run) => run.snapshot())
    const before = memory().numTensors
    lossesOf({ ...short, optimiser: 'adam' }, (run) => run.snapshot())
    expect(memory().numTensors).toBe(before)
  })
})
