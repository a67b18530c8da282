import {
  add,
  matMul,
  mul,
  type NamedTensorMap,
  relu,
  type Scalar,
  sigmoid,
  softplus,
  sub,
  sum,
  type Tensor2D,
  tensor1d,
  tensor2d,
  tidy,
  type Variable,
  variable,
  variableGrads,
} from '@tensorflow/tfjs-core'
import { seededGenerator } from '#domain/text/seeded-generator.ts'
import { registerKernels } from './kernels.ts'

/** One dense layer: outputs = activation(inputs · weights + biases). Hidden layers use relu, the last one sigmoid. */
export interface DenseLayer {
  readonly name: string
  /** Shape [inputs, units]. */
  readonly weights: Variable
  /** Shape [units]. */
  readonly biases: Variable
}

/** A stack of dense layers with two numbers in and one out: the chance that a point belongs to group 1. */
export class Network {
  readonly layers: readonly DenseLayer[]

  /** @param seed the same seed gives the same first weights */
  constructor(hiddenLayers: number, units: number, seed: string) {
    registerKernels()
    const next = seededGenerator(seed)
    const sizes = [2, ...Array.from({ length: hiddenLayers }, () => units), 1]
    this.layers = sizes.slice(1).map((size, index) => {
      const inputs = sizes[index] ?? 0
      // Uniform within the bounds of Glorot and Bengio, 2010.
      const bound = Math.sqrt(6 / (inputs + size))
      const first = Float32Array.from({ length: inputs * size }, () => bound * (2 * next() - 1))
      const last = index === sizes.length - 2
      return {
        name: last ? 'Output' : `Hidden ${index + 1}`,
        // A variable keeps numbers, not the tensor that brought them.
        weights: tidy(() => variable(tensor2d(first, [inputs, size]))),
        biases: tidy(() => variable(tensor1d(new Float32Array(size)))),
      }
    })
  }

  /** What each layer hands on for a batch of shape [rows, 2]: relu of hidden layers, the plain sums of the last. */
  forward(inputs: Tensor2D): Tensor2D[] {
    const handedOn: Tensor2D[] = []
    let current = inputs
    for (const [index, { weights, biases }] of this.layers.entries()) {
      // A variable is typed without its rank; weights are made of a matrix above.
      const sums = add<Tensor2D>(matMul(current, weights as unknown as Tensor2D), biases)
      current = index === this.layers.length - 1 ? sums : relu(sums)
      handedOn.push(current)
    }
    return handedOn
  }

  /** Chances of group 1 for `rows` points, row by row; shape [rows]. */
  chances(coordinates: Float32Array): Float32Array {
    return tidy(() => {
      const logits = this.forward(tensor2d(coordinates, [coordinates.length / 2, 2])).at(-1)
      return Float32Array.from(logits ? sigmoid(logits).dataSync() : [])
    })
  }

  /**
   * Mean cross-entropy of a batch and its gradients, by the name of the variable. Written with softplus, which stays
   * finite where the logarithm of a rounded chance would not: softplus(z) - group · z.
   */
  lossAndGradients(inputs: Tensor2D, groups: Tensor2D): { value: Scalar; grads: NamedTensorMap } {
    return variableGrads(() => {
      const logits = this.forward(inputs).at(-1) ?? inputs
      return mul(sum(sub(softplus(logits), mul(groups, logits))), 1 / groups.size)
    })
  }

  /** The weights of every layer as they are now, biases left out. */
  weightsNow(): Float32Array[] {
    return this.layers.map(({ weights }) => Float32Array.from(weights.dataSync()))
  }

  dispose(): void {
    for (const { weights, biases } of this.layers) {
      weights.dispose()
      biases.dispose()
    }
  }
}
