/** A constant of the file: weights, biases, scales. `dims` is empty for a single number. Row by row, first axis outermost. */
export interface Tensor {
  readonly name: string
  readonly dims: readonly number[]
  readonly values: Float32Array | Int8Array
}

/** One operation: takes values by name, gives values a name. */
export interface GraphNode {
  readonly opType: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
}

/** What goes into the graph or comes out of it: 32-bit floats; a dimension that is a word may have any length. */
export interface GraphValue {
  readonly name: string
  readonly dims: readonly (number | string)[]
}

/** The part of ONNX that this lab writes and reads; nodes stand in an order in which they can run. */
export interface OnnxModel {
  readonly irVersion: number
  readonly operatorSetVersion: number
  readonly producer: string
  readonly graphName: string
  readonly nodes: readonly GraphNode[]
  readonly constants: readonly Tensor[]
  readonly inputs: readonly GraphValue[]
  readonly outputs: readonly GraphValue[]
}
