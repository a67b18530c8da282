import { seededGenerator } from './seeded-generator.ts'

/**
 * A new list in an order that depends only on the seed and the length: every element is given a drawn number
 * and the list is sorted by it, which is uniform as long as no number is drawn twice. The list is left alone.
 */
export function seededShuffle<T>(list: readonly T[], seed: string): T[] {
  const next = seededGenerator(seed)
  return list
    .map((element) => ({ element, drawn: next() }))
    .sort((left, right) => left.drawn - right.drawn)
    .map(({ element }) => element)
}
