import { fuzzRange } from './fuzz.ts'
import { intervalFor } from './interval.ts'
import type { Rating } from './rating.ts'
import { passes } from './rating.ts'
import { type ItemSchedule, MOST_DAYS_AFTER_PLACEMENT } from './schedule.ts'

/** One sentence on when an item returns and why; made from stored numbers alone, so it can be made again. */
export function whyDue(schedule: ItemSchedule, lastRating: Rating | null, retentionPercent: number): string {
  const { intervalDays, memory, sureWrongDay, lastDay, reps } = schedule
  const when = intervalDays === 1 ? 'Back on the next study day' : `Back in ${intervalDays} days`
  if (sureWrongDay === lastDay) return `${when}: you were sure and it was wrong, and such answers are met again soon.`
  if (lastRating !== null && !passes(lastRating)) return `${when}: it was not recalled this time.`
  // Only a first answer in a placement is held to less than the curve allows.
  const ideal = fuzzRange(intervalFor(memory.stabilityDays, retentionPercent / 100))
  if (reps === 1 && intervalDays === MOST_DAYS_AFTER_PLACEMENT && intervalDays < ideal.minDays) {
    return `${when}: you knew it before it was taught, and such answers are looked at again within a week.`
  }
  const stability = memory.stabilityDays < 10 ? memory.stabilityDays.toFixed(1) : memory.stabilityDays.toFixed(0)
  return `${when}: about then the chance that you recall it falls to ${retentionPercent} % (stability ${stability} days).`
}
