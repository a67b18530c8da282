/** What is logged after each epoch, computed with the weights as they are then. */
export interface EpochEntry {
  /** Epochs done so far; 0 is the network as it was made. */
  readonly epoch: number
  /** Mean cross-entropy over the held-out points. */
  readonly heldOutLoss: number
  /** Held-out points on the right side. */
  readonly heldOutRight: number
  /** Weights of each layer, biases left out. */
  readonly weights: readonly Float32Array[]
}
