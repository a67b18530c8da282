/** The numbers of a tensor, row by row, out of reach of the training that made them. */
export interface TensorCopy {
  readonly shape: readonly number[]
  readonly values: Float32Array
}

/** One layer just before a batch is applied: what comes in, what it holds, what goes out, and how it is about to change. */
export interface LayerSnapshot {
  readonly name: string
  readonly activation: 'relu' | 'sigmoid'
  readonly inputs: TensorCopy
  readonly weights: TensorCopy
  readonly biases: TensorCopy
  readonly activations: TensorCopy
  readonly weightGradients: TensorCopy
  readonly biasGradients: TensorCopy
}

/** The whole network while training is halted. */
export interface Snapshot {
  /** Batches applied so far. */
  readonly step: number
  readonly epoch: number
  /** Loss of the next batch, before it is applied. */
  readonly nextLoss: number
  readonly layers: readonly LayerSnapshot[]
}
