/** What the replicas do with their gradients: average by size of share, average without, or keep them. */
export type Exchange = 'weighted' | 'plain' | 'none'

/**
 * The average of the replicas' gradients.
 *
 * @param sizes how many examples each replica has; they weigh when `exchange` is `weighted`
 */
export function averageGradient(
  gradients: readonly (readonly number[])[],
  sizes: readonly number[],
  exchange: 'weighted' | 'plain',
): number[] {
  const weights = exchange === 'weighted' ? sizes : sizes.map(() => 1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const width = gradients[0]?.length ?? 0
  return Array.from(
    { length: width },
    (_, column) => gradients.reduce((sum, own, index) => sum + (own[column] ?? 0) * (weights[index] ?? 0), 0) / total,
  )
}
