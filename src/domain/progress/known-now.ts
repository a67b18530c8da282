import type { Share } from './measured.ts'
import { NORMAL_97_5 } from './wilson.ts'

export interface ScopeItem {
  /** Above 0; 1 where items count alike. */
  readonly weight: number
  /** Chance of recall now; null for an item never answered, which counts as not known. */
  readonly retrievability: number | null
}

export interface KnownNow {
  /** K = sum(w R) / sum(w), with the interval that recall by chance would give, items taken as independent. */
  readonly known: Share
  /** Items in scope. */
  readonly n: number
  /** Of those, answered at least once: "38 of 60 seen". */
  readonly seen: number
}

/**
 * How much of a scope would be recalled if it were asked now.
 *
 * @returns null for an empty scope
 */
export function knownNow(items: readonly ScopeItem[]): KnownNow | null {
  let weights = 0
  let expected = 0
  let variance = 0
  let seen = 0
  for (const { weight, retrievability } of items) {
    const recall = retrievability ?? 0
    weights += weight
    expected += weight * recall
    variance += weight * weight * recall * (1 - recall)
    if (retrievability !== null) seen += 1
  }
  if (weights === 0) return null
  const rate = expected / weights
  const half = (NORMAL_97_5 * Math.sqrt(variance)) / weights
  return { known: { rate, low: Math.max(0, rate - half), high: Math.min(1, rate + half) }, n: items.length, seen }
}
