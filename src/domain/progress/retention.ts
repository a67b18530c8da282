import { type Measured, measuredFrom, type Share } from './measured.ts'
import { wilsonShare } from './wilson.ts'

/** Below this many reviews no retention is shown. */
export const MIN_RETENTION_REVIEWS = 30

/** Counts of answers that `countsForRetention`: first review of an item on a study day, earlier interval a day or more. */
export interface RetentionCounts {
  readonly passes: number
  readonly all: number
}

export interface RetentionSummary {
  readonly all: Measured<Share>
  /** Interval before the review under 21 days. */
  readonly young: Measured<Share>
  readonly mature: Measured<Share>
}

function retentionOf({ passes, all }: RetentionCounts): Measured<Share> {
  return measuredFrom(all, MIN_RETENTION_REVIEWS, () => wilsonShare(passes, all))
}

/** True retention over any range of days; young and mature are each shown only with enough reviews of their own. */
export function retentionSummary(young: RetentionCounts, mature: RetentionCounts): RetentionSummary {
  return {
    all: retentionOf({ passes: young.passes + mature.passes, all: young.all + mature.all }),
    young: retentionOf(young),
    mature: retentionOf(mature),
  }
}

/**
 * The share that was known rather than guessed, for items with `optionCount` equally tempting options:
 * max(0, (p - 1/k) / (1 - 1/k)), the correction for guessing of classical test theory.
 *
 * @throws RangeError for fewer than two options
 */
export function correctedForGuessing(share: Share, optionCount: number): Share {
  if (!(optionCount >= 2)) throw new RangeError(`Guessing needs two options, got ${optionCount}`)
  const byChance = 1 / optionCount
  const corrected = (rate: number) => Math.max(0, (rate - byChance) / (1 - byChance))
  return { rate: corrected(share.rate), low: corrected(share.low), high: corrected(share.high) }
}
