export interface DueCount {
  readonly day: number
  readonly count: number
}

export interface Forecast {
  /** One entry per day from today on; what is overdue counts for today. */
  readonly days: readonly DueCount[]
  readonly overdue: number
  /** Scheduled after the last day shown. */
  readonly later: number
  /** All scheduled items. */
  readonly n: number
}

/**
 * What is scheduled as of now, day by day. Deliberately no prediction: items that will lapse, and items not yet
 * learnt, come on top, so this is the least there will be.
 *
 * @param due how many items are due on which study day, in any order
 * @param dayCount days to show, today included
 */
export function forecast(due: readonly DueCount[], today: number, dayCount: number): Forecast {
  const counts = Array.from({ length: dayCount }, () => 0)
  let overdue = 0
  let later = 0
  let n = 0
  for (const { day, count } of due) {
    n += count
    if (day < today) overdue += count
    const place = Math.max(0, day - today)
    if (place < dayCount) counts[place] = (counts[place] ?? 0) + count
    else later += count
  }
  return { days: counts.map((count, place) => ({ day: today + place, count })), overdue, later, n }
}

/** The next day after today with anything scheduled; null when there is none. */
export function nextDue(due: readonly DueCount[], today: number): DueCount | null {
  const coming = new Map<number, number>()
  for (const { day, count } of due) {
    if (day > today && count > 0) coming.set(day, (coming.get(day) ?? 0) + count)
  }
  if (coming.size === 0) return null
  const day = Math.min(...coming.keys())
  return { day, count: coming.get(day) ?? 0 }
}
