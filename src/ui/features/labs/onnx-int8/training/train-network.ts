import { type Generator, seededGenerator } from '#domain/text/seeded-generator.ts'
import type { DigitSet } from '../digits/digit-set.ts'

/** Weights by input, then by unit: `weights[input * units + unit]`. */
export interface Layer {
  readonly inputs: number
  readonly units: number
  readonly weights: Float64Array
  readonly biases: Float64Array
}

export interface Plan {
  readonly hiddenUnits: number
  readonly classes: number
  readonly epochs: number
  readonly seed: string
}

/** A layer, and how it last moved. */
interface Learning extends Layer {
  readonly weightSteps: Float64Array
  readonly biasSteps: Float64Array
}

const momentum = 0.9
const firstRate = 0.004

/**
 * Trains two layers, rectified in between, one drawing at a time (stochastic gradient descent with momentum, rate
 * falling to nothing). The loss is the multi-class hinge, `sum over k of max(0, 1 + score k - score of the right one)`:
 * unlike softmax it needs no exponential, so that every machine arrives at the same weights to the last bit.
 */
export function trainNetwork(set: DigitSet, { hiddenUnits, classes, epochs, seed }: Plan): [Layer, Layer] {
  const generator = seededGenerator(seed)
  const inputs = set.cells.length / set.count
  const first = untrained(inputs, hiddenUnits, generator)
  const second = untrained(hiddenUnits, classes, generator)
  const order = Uint32Array.from({ length: set.count }, (_, index) => index)
  const steps = epochs * set.count
  for (let step = 0; step < steps; step++) {
    if (step % set.count === 0) shuffle(order, generator)
    const index = order[step % set.count] ?? 0
    const input = Float64Array.from(set.cells.subarray(index * inputs, (index + 1) * inputs))
    const hidden = forward(first, input).map((value) => Math.max(0, value))
    const push = hingeGradient(forward(second, hidden), set.digits[index] ?? 0)
    const pushBack = backward(second, push).map((value, unit) => ((hidden[unit] ?? 0) > 0 ? value : 0))
    const rate = firstRate * (1 - step / steps)
    learn(second, hidden, push, rate)
    learn(first, input, pushBack, rate)
  }
  return [first, second]
}

function untrained(inputs: number, units: number, generator: Generator): Learning {
  // Uniform with the variance 2 / inputs that suits rectified units (He and others, 2015).
  const reach = Math.sqrt(6 / inputs)
  return {
    inputs,
    units,
    weights: Float64Array.from({ length: inputs * units }, () => (2 * generator() - 1) * reach),
    biases: new Float64Array(units),
    weightSteps: new Float64Array(inputs * units),
    biasSteps: new Float64Array(units),
  }
}

function forward({ units, weights, biases }: Layer, input: Float64Array): Float64Array {
  const sums = Float64Array.from(biases)
  for (const [index, value] of input.entries()) {
    if (value === 0) continue
    for (let unit = 0; unit < units; unit++)
      sums[unit] = (sums[unit] ?? 0) + value * (weights[index * units + unit] ?? 0)
  }
  return sums
}

/** What the loss would change by, per unit of each score. */
function hingeGradient(scores: Float64Array, right: number): Float64Array {
  const rightScore = scores[right] ?? 0
  const gradient = scores.map((score, index) => (index !== right && 1 + score - rightScore > 0 ? 1 : 0))
  gradient[right] = -gradient.reduce((sum, value) => sum + value, 0)
  return gradient
}

function backward({ inputs, units, weights }: Layer, push: Float64Array): Float64Array {
  return Float64Array.from({ length: inputs }, (_, index) =>
    push.reduce((sum, value, unit) => sum + value * (weights[index * units + unit] ?? 0), 0),
  )
}

function learn(layer: Learning, input: Float64Array, push: Float64Array, rate: number): void {
  for (const [unit, value] of push.entries()) {
    const step = momentum * (layer.biasSteps[unit] ?? 0) - rate * value
    layer.biasSteps[unit] = step
    layer.biases[unit] = (layer.biases[unit] ?? 0) + step
  }
  for (const [index, value] of input.entries()) {
    for (let unit = 0; unit < layer.units; unit++) {
      const at = index * layer.units + unit
      const step = momentum * (layer.weightSteps[at] ?? 0) - rate * value * (push[unit] ?? 0)
      layer.weightSteps[at] = step
      layer.weights[at] = (layer.weights[at] ?? 0) + step
    }
  }
}

/** Fisher and Yates. */
function shuffle(order: Uint32Array, generator: Generator): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(generator() * (last + 1))
    const kept = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = kept
  }
}
