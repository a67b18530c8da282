import type { z } from 'zod'
import type { knownSchema, masteryLabels } from '#contract/library.ts'
import { retrievability } from '#domain/scheduling/forgetting-curve.ts'
import type { LessonTotals, RememberedItem } from '#storage/queries/lesson-totals.ts'

export type Known = z.infer<typeof knownSchema>
export type MasteryLabel = (typeof masteryLabels)[number]

/** Mean recall today over all items of a scope, unseen ones counted as 0. Each item weighs the same. */
export function knownOf(totals: readonly LessonTotals[], memories: readonly RememberedItem[], day: number): Known {
  const total = totals.reduce((sum, { items }) => sum + items, 0)
  const recalled = memories.reduce((sum, memory) => sum + recallToday(memory, day), 0)
  return {
    known: total === 0 ? 0 : Math.min(1, recalled / total),
    seen: totals.reduce((sum, { seen }) => sum + seen, 0),
    total,
  }
}

const KNOWN_FROM = 0.85
const DURABLE_STABILITY_DAYS = 21
const DURABLE_SHARE = 0.8

/** New, Learning, Known, Durable or Fading, as defined in the help page "Numbers". */
export function masteryOf(known: Known, memories: readonly RememberedItem[]): MasteryLabel {
  if (known.seen === 0) return 'new'
  if (known.seen < known.total) return 'learning'
  if (known.known < KNOWN_FROM) return memories.every(({ passDays }) => passDays >= 2) ? 'fading' : 'learning'
  const durable = memories.filter(
    ({ stabilityDays, passDays }) => stabilityDays >= DURABLE_STABILITY_DAYS && passDays >= 3,
  )
  return durable.length >= DURABLE_SHARE * memories.length ? 'durable' : 'known'
}

function recallToday({ lastDay, stabilityDays }: RememberedItem, day: number): number {
  return retrievability(Math.max(0, day - lastDay), stabilityDays)
}
