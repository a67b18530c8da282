import { seededGenerator } from '#domain/text/seeded-generator.ts'

/** Examples for a linear model: prediction = weights · features, where the last feature of every example is 1. */
export interface LinearBatch {
  /** Row after row, `width` numbers each. */
  readonly features: Float64Array
  readonly targets: Float64Array
  readonly width: number
}

/** The examples [from, to) of a batch that goes on for ever; the same for the same seed, whoever draws which part. */
export function drawBatch(seed: number, width: number, from: number, to: number): LinearBatch {
  const features = new Float64Array((to - from) * width)
  const targets = new Float64Array(to - from)
  for (let example = from; example < to; example++) {
    const next = seededGenerator(`replicas ${seed} ${example}`)
    const row = (example - from) * width
    let target = 0.4
    for (let column = 0; column < width - 1; column++) {
      const feature = next() * 2 - 1
      features[row + column] = feature
      target += (column % 2 === 0 ? 1.5 : -0.5) * feature
    }
    features[row + width - 1] = 1
    targets[example - from] = target + (next() - 0.5) * 1.6
  }
  return { features, targets, width }
}

export const lengthOf = ({ targets }: LinearBatch) => targets.length
