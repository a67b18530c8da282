import { seededGenerator } from '../text/seeded-generator.ts'
import { MAX_INTERVAL_DAYS } from './interval.ts'

/** Shares of the part of an interval inside each band; the bands and shares are the ones Anki documents. */
const bands = [
  { fromDays: 2.5, toDays: 7, share: 0.15 },
  { fromDays: 7, toDays: 20, share: 0.1 },
  { fromDays: 20, toDays: Number.POSITIVE_INFINITY, share: 0.05 },
] as const

const NO_FUZZ_BELOW_DAYS = 2.5

/** The whole days an interval may become, both ends included. */
export function fuzzRange(intervalDays: number): { minDays: number; maxDays: number } {
  const plain = Math.min(MAX_INTERVAL_DAYS, Math.max(1, Math.round(intervalDays)))
  if (intervalDays < NO_FUZZ_BELOW_DAYS) return { minDays: plain, maxDays: plain }
  const spread = bands.reduce(
    (days, band) => days + band.share * Math.max(0, Math.min(intervalDays, band.toDays) - band.fromDays),
    1,
  )
  return {
    minDays: Math.min(MAX_INTERVAL_DAYS, Math.max(2, Math.round(intervalDays - spread))),
    maxDays: Math.min(MAX_INTERVAL_DAYS, Math.round(intervalDays + spread)),
  }
}

/**
 * Whole days of an interval, spread so that items learnt together do not all return together.
 * Depends only on its arguments: the preview on a button and the stored answer agree, and so does a replay.
 * The rating is deliberately not part of the seed, so that a better rating never gets a shorter interval.
 *
 * @param intervalDays unrounded days from `intervalFor`
 * @param uid the item
 * @param answersBefore scored answers this item had before the one that is being scheduled
 * @param previousIntervalDays scheduled interval before this answer, 0 for a new item; the result does not
 *   fall below it where the unfuzzed interval does not
 */
export function fuzzedInterval(
  intervalDays: number,
  uid: string,
  answersBefore: number,
  previousIntervalDays: number,
): number {
  const { minDays, maxDays } = fuzzRange(intervalDays)
  const keepsGrowing = Math.round(intervalDays) >= previousIntervalDays
  const floorDays = keepsGrowing ? Math.min(maxDays, Math.max(minDays, previousIntervalDays)) : minDays
  const position = seededGenerator(`${uid}#${answersBefore}`)()
  return floorDays + Math.floor(position * (maxDays - floorDays + 1))
}
