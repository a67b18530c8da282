import { seededGenerator } from '#domain/text/seeded-generator.ts'

/** The array the program starts with: numbers from -1 up to 1, the same for the same seed. */
export function startingArray(length: number, seed: number): Float32Array {
  const next = seededGenerator(`fusion ${seed}`)
  return Float32Array.from({ length }, () => next() * 2 - 1)
}
