import type { LinearBatch } from './linear-batch.ts'

/**
 * The gradient of half the mean squared error over the examples [from, to): the mean of (prediction - target) times
 * the features, one number for each weight.
 */
export function gradientOf(batch: LinearBatch, weights: ArrayLike<number>, from: number, to: number): number[] {
  const { features, targets, width } = batch
  const sums = new Float64Array(width)
  for (let example = from; example < to; example++) {
    const row = example * width
    let error = -(targets[example] ?? Number.NaN)
    for (let column = 0; column < width; column++) error += (features[row + column] ?? 0) * (weights[column] ?? 0)
    for (let column = 0; column < width; column++) {
      sums[column] = (sums[column] ?? 0) + error * (features[row + column] ?? 0)
    }
  }
  return Array.from(sums, (sum) => sum / (to - from))
}

/** Half the mean squared error over the whole batch. */
export function lossOf({ features, targets, width }: LinearBatch, weights: readonly number[]): number {
  let sum = 0
  for (const [example, target] of targets.entries()) {
    let error = -target
    for (const [column, weight] of weights.entries()) error += (features[example * width + column] ?? 0) * weight
    sum += error * error
  }
  return sum / targets.length / 2
}

/** The largest difference between two lists of numbers, place by place. */
export function largestDifference(one: readonly number[], other: readonly number[]): number {
  return Math.max(0, ...one.map((number, index) => Math.abs(number - (other[index] ?? Number.NaN))))
}
