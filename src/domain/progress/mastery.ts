/** An item of a concept, section or lesson. */
export interface MasteryItem {
  readonly weight: number
  /** Chance of recall now; null for an item never answered. */
  readonly retrievability: number | null
  readonly stabilityDays: number | null
  /** Distinct study days with a first-try pass since the last lapse. */
  readonly passDays: number
}

export type MasteryLabel = 'new' | 'learning' | 'known' | 'durable' | 'fading'

export const KNOWN_FROM = 0.85
export const FADING_BELOW = 0.8
export const PASS_DAYS_FOR_MASTERY = 3
const DURABLE_STABILITY_DAYS = 21
const DURABLE_SHARE = 0.8

function share(items: readonly MasteryItem[], worth: (item: MasteryItem) => number): number {
  const weights = items.reduce((sum, item) => sum + item.weight, 0)
  return weights === 0 ? 0 : items.reduce((sum, item) => sum + item.weight * worth(item), 0) / weights
}

/** M = 100 * sum(w R min(1, s / 3)) / sum(w): recall counts in full only after passes on three days. */
export function masteryPercent(items: readonly MasteryItem[]): number {
  return 100 * share(items, (item) => (item.retrievability ?? 0) * Math.min(1, item.passDays / PASS_DAYS_FOR_MASTERY))
}

/**
 * @param items at least three, or list them one by one instead
 * @param wasKnown whether an earlier look found it known or durable
 */
export function masteryLabel(items: readonly MasteryItem[], wasKnown: boolean): MasteryLabel {
  const seen = items.filter((item) => item.retrievability !== null)
  if (seen.length === 0) return 'new'
  const known = share(items, (item) => item.retrievability ?? 0)
  if (seen.length === items.length && known >= KNOWN_FROM) {
    const durable = items.filter(
      (item) => (item.stabilityDays ?? 0) >= DURABLE_STABILITY_DAYS && item.passDays >= PASS_DAYS_FOR_MASTERY,
    )
    return durable.length >= DURABLE_SHARE * items.length ? 'durable' : 'known'
  }
  return wasKnown && known < FADING_BELOW ? 'fading' : 'learning'
}
