import type { LayerSnapshot, TensorCopy } from '../training/tensor-copy.ts'

/** The six tensors of a layer that can be looked at. */
export type TensorName = 'inputs' | 'weights' | 'biases' | 'activations' | 'weightGradients' | 'biasGradients'

export const tensorWords: Record<TensorName, string> = {
  inputs: 'Inputs',
  weights: 'Weights',
  biases: 'Biases',
  activations: 'Activations',
  weightGradients: 'Gradients of the weights',
  biasGradients: 'Gradients of the biases',
}

export interface TensorFacts {
  /** As frameworks print it: (20, 8) or (8,). */
  readonly shape: string
  readonly least: number
  readonly greatest: number
  readonly mean: number
  /** Share of exact zeros: what relu has switched off. */
  readonly zeros: number
}

export function tensorFacts({ shape, values }: TensorCopy): TensorFacts {
  const numbers = Array.from(values)
  return {
    shape: shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`,
    least: numbers.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY),
    greatest: numbers.reduce((greatest, one) => Math.max(greatest, one), Number.NEGATIVE_INFINITY),
    mean: numbers.reduce((sum, one) => sum + one, 0) / numbers.length,
    zeros: numbers.filter((one) => one === 0).length / numbers.length,
  }
}

/** What the numbers of a row and of a column stand for. */
export interface Axes {
  readonly rows: string
  readonly columns: string
}

export function axesOf(tensor: TensorName): Axes {
  switch (tensor) {
    case 'inputs':
      return { rows: 'Point', columns: 'Input' }
    case 'activations':
      return { rows: 'Point', columns: 'Unit' }
    case 'weights':
    case 'weightGradients':
      return { rows: 'From input', columns: 'Unit' }
    case 'biases':
    case 'biasGradients':
      return { rows: '', columns: 'Unit' }
  }
}

/** Rows of a tensor; one row of a tensor with one axis. */
export function tensorRows({ shape, values }: TensorCopy): number[][] {
  const columns = shape.at(-1) ?? 0
  const rows = shape.length === 1 ? 1 : (shape[0] ?? 0)
  return Array.from({ length: rows }, (_, row) => Array.from(values.subarray(row * columns, (row + 1) * columns)))
}

/** One line of arithmetic that a learner can check: the first number of the activations, from the numbers shown. */
export function firstUnitSum(layer: LayerSnapshot): {
  terms: { input: number; weight: number }[]
  bias: number
  sum: number
} {
  const units = layer.weights.shape[1] ?? 0
  const inputs = layer.weights.shape[0] ?? 0
  const terms = Array.from({ length: inputs }, (_, index) => ({
    input: layer.inputs.values[index] ?? 0,
    weight: layer.weights.values[index * units] ?? 0,
  }))
  const bias = layer.biases.values[0] ?? 0
  return { terms, bias, sum: terms.reduce((sum, { input, weight }) => sum + input * weight, bias) }
}

/** A number with four decimals and a real minus sign; very small and very large ones with a power of ten. */
export function shownNumber(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'not a number' : value > 0 ? 'infinite' : '−infinite'
  const size = Math.abs(value)
  const text = size !== 0 && (size < 0.00005 || size >= 100_000) ? value.toExponential(1) : value.toFixed(4)
  return text.replaceAll('-', '−')
}
