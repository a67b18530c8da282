import type { OnnxModel, Tensor } from '../onnx/onnx-model.ts'

/** Where the bytes of a file go. */
export interface FileParts {
  readonly total: number
  /** Numbers that are multiplied: two-dimensional tensors. */
  readonly weights: number
  /** Biases and scales. */
  readonly otherNumbers: number
  /** Names, shapes, nodes: everything that is no number of the network. */
  readonly structure: number
}

export function filePartsOf(bytes: Uint8Array, { constants }: OnnxModel): FileParts {
  const sum = (tensors: readonly Tensor[]) => tensors.reduce((all, { values }) => all + values.byteLength, 0)
  const weights = sum(constants.filter(({ dims }) => dims.length > 1))
  const otherNumbers = sum(constants.filter(({ dims }) => dims.length <= 1))
  return { total: bytes.length, weights, otherNumbers, structure: bytes.length - weights - otherNumbers }
}
