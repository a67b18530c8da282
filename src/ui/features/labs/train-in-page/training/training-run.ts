import {
  AdamOptimizer,
  dispose,
  type Optimizer,
  SGDOptimizer,
  sigmoid,
  type Tensor,
  type Tensor2D,
  tensor2d,
  tidy,
} from '@tensorflow/tfjs-core'
import { seededShuffle } from '#domain/text/seeded-shuffle.ts'
import { type LabelledPoints, makePoints } from '../points/make-points.ts'
import { gridCoordinates } from '../points/plane-grid.ts'
import { Network } from './network.ts'
import type { EpochEntry } from './run-log.ts'
import { batchesPerEpoch, pointCounts, type TrainingSettings } from './settings.ts'
import type { LayerSnapshot, Snapshot, TensorCopy } from './tensor-copy.ts'

/**
 * One training, batch by batch. Everything drawn comes from the seed, and TensorFlow.js's processor backend computes
 * in one thread and in one order: the same settings give the same numbers to the last bit.
 */
export class TrainingRun {
  readonly #settings: TrainingSettings
  readonly #training: LabelledPoints
  readonly #heldOut: LabelledPoints
  readonly #network: Network
  readonly #optimiser: Optimizer
  readonly #grid = gridCoordinates()
  #order: readonly number[] = []
  #step = 0

  constructor(settings: TrainingSettings) {
    this.#settings = settings
    const { puzzle, seed } = settings
    this.#training = makePoints(puzzle, pointCounts.training, `${seed} training`)
    this.#heldOut = makePoints(puzzle, pointCounts.heldOut, `${seed} held out`)
    this.#network = new Network(settings.layers, settings.units, `${seed} weights`)
    this.#optimiser =
      settings.optimiser === 'adam'
        ? new AdamOptimizer(settings.learningRate, 0.9, 0.999)
        : new SGDOptimizer(settings.learningRate)
  }

  /** Batches applied so far. */
  get step(): number {
    return this.#step
  }

  get epoch(): number {
    return Math.floor(this.#step / batchesPerEpoch)
  }

  get finished(): boolean {
    return this.#step >= this.#settings.epochs * batchesPerEpoch
  }

  /** Applies the next batch. @returns its loss before the weights changed; not finite when training has blown up */
  stepOnce(): number {
    const { inputs, groups } = this.#nextBatch()
    const { value, grads } = this.#network.lossAndGradients(inputs, groups)
    const loss = value.dataSync()[0] ?? Number.NaN
    this.#optimiser.applyGradients(grads)
    dispose([inputs, groups, value])
    dispose(grads)
    this.#step += 1
    return loss
  }

  epochEntry(): EpochEntry {
    const chances = this.#network.chances(this.#heldOut.coordinates)
    const { groups } = this.#heldOut
    let loss = 0
    let right = 0
    for (const [index, chance] of chances.entries()) {
      const ofTruth = groups[index] === 1 ? chance : 1 - chance
      // A rounded chance of 0 would make one point count for everything.
      loss -= Math.log(Math.max(ofTruth, 1e-7)) / groups.length
      if (ofTruth > 0.5) right += 1
    }
    return { epoch: this.epoch, heldOutLoss: loss, heldOutRight: right, weights: this.#network.weightsNow() }
  }

  /** Chance of group 1 for each cell of the plane, rows from top to bottom. */
  regions(): Float32Array {
    return this.#network.chances(this.#grid)
  }

  /** Copies of all tensors that the next batch meets. Looking changes nothing: no weight, and no number drawn. */
  snapshot(): Snapshot {
    const { inputs, groups } = this.#nextBatch()
    const { value, grads } = this.#network.lossAndGradients(inputs, groups)
    let layers: LayerSnapshot[] = []
    tidy(() => {
      const outputs = this.#network.forward(inputs)
      layers = this.#network.layers.map(({ name, weights, biases }, index): LayerSnapshot => {
        const last = index === this.#network.layers.length - 1
        const output = outputs[index] ?? inputs
        return {
          name,
          activation: last ? 'sigmoid' : 'relu',
          inputs: copyOf(index === 0 ? inputs : (outputs[index - 1] ?? inputs)),
          weights: copyOf(weights),
          biases: copyOf(biases),
          activations: copyOf(last ? sigmoid(output) : output),
          weightGradients: copyOf(grads[weights.name]),
          biasGradients: copyOf(grads[biases.name]),
        }
      })
    })
    const nextLoss = value.dataSync()[0] ?? Number.NaN
    dispose([inputs, groups, value])
    dispose(grads)
    return { step: this.#step, epoch: this.epoch, nextLoss, layers }
  }

  dispose(): void {
    this.#network.dispose()
    this.#optimiser.dispose()
  }

  #nextBatch(): { inputs: Tensor2D; groups: Tensor2D } {
    const within = this.#step % batchesPerEpoch
    if (within === 0 || this.#order.length === 0) {
      const all = Array.from({ length: pointCounts.training }, (_, index) => index)
      this.#order = seededShuffle(all, `${this.#settings.seed} epoch ${this.epoch}`)
    }
    const rows = this.#order.slice(within * pointCounts.batch, (within + 1) * pointCounts.batch)
    const { coordinates, groups } = this.#training
    return {
      inputs: tensor2d(
        rows.flatMap((row) => [coordinates[2 * row] ?? 0, coordinates[2 * row + 1] ?? 0]),
        [rows.length, 2],
      ),
      groups: tensor2d(
        rows.map((row) => groups[row] ?? 0),
        [rows.length, 1],
      ),
    }
  }
}

function copyOf(tensor: Tensor | undefined): TensorCopy {
  return { shape: tensor?.shape ?? [], values: Float32Array.from(tensor?.dataSync() ?? []) }
}
