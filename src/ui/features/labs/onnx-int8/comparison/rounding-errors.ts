import type { OnnxModel, Tensor } from '../onnx/onnx-model.ts'

/** What 8 bits did to one tensor of weights. */
export interface RoundingErrors {
  /** Name of the weights in both models. */
  readonly name: string
  readonly count: number
  /** Weight per step. */
  readonly scale: number
  /** No error can be larger than half a step. */
  readonly bound: number
  readonly largest: number
  readonly mean: number
  readonly withinBound: boolean
  /** The weight that came off worst. */
  readonly worst: { readonly weight: number; readonly step: number; readonly readBack: number }
}

/** Half a step may be exceeded by the rounding of the products themselves, which have 53 bits. */
const slack = 1 + 1e-12

/**
 * Compares the weights of one file with what the other reads back, for every node that dequantises.
 *
 * @throws RangeError when the two files do not belong together
 */
export function roundingErrors(float32: OnnxModel, int8: OnnxModel): RoundingErrors[] {
  const named = (model: OnnxModel, name: string | undefined): Tensor => {
    const found = model.constants.find((tensor) => tensor.name === name)
    if (!found) throw new RangeError(`There are no numbers called ${name}.`)
    return found
  }
  return int8.nodes
    .filter(({ opType }) => opType === 'DequantizeLinear')
    .map(({ inputs: [steps, scale], outputs: [weights] }) =>
      errorsOf(named(float32, weights), named(int8, steps), named(int8, scale).values[0] ?? Number.NaN),
    )
}

function errorsOf({ name, values }: Tensor, steps: Tensor, scale: number): RoundingErrors {
  const readBack = (index: number) => (steps.values[index] ?? Number.NaN) * scale
  const errors = Array.from(values, (weight, index) => Math.abs(weight - readBack(index)))
  const largest = errors.reduce((most, error) => Math.max(most, error), 0)
  const at = errors.indexOf(largest)
  const bound = scale / 2
  return {
    name,
    count: values.length,
    scale,
    bound,
    largest,
    mean: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    withinBound: largest <= bound * slack,
    worst: { weight: values[at] ?? Number.NaN, step: steps.values[at] ?? Number.NaN, readBack: readBack(at) },
  }
}
