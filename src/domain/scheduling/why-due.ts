import type { Rating } from './rating.ts'
import { passes } from './rating.ts'
import type { ItemSchedule } from './schedule.ts'

/** One sentence on when an item returns and why; made from stored numbers alone, so it can be made again. */
export function whyDue(schedule: ItemSchedule, lastRating: Rating | null, retentionPercent: number): string {
  const { intervalDays, memory, sureWrongDay, lastDay } = schedule
  const when = intervalDays === 1 ? 'Back on the next study day' : `Back in ${intervalDays} days`
  if (sureWrongDay === lastDay) return `${when}: you were sure and it was wrong, and such answers are met again soon.`
  if (lastRating !== null && !passes(lastRating)) return `${when}: it was not recalled this time.`
  const stability = memory.stabilityDays < 10 ? memory.stabilityDays.toFixed(1) : memory.stabilityDays.toFixed(0)
  return `${when}: about then the chance that you recall it falls to ${retentionPercent} % (stability ${stability} days).`
}
