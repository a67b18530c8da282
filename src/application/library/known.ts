import type { z } from 'zod'
import type { knownSchema } from '#contract/library.ts'
import { knownNow, type ScopeItem } from '#domain/progress/known-now.ts'
import { type MasteryItem, type MasteryLabel, masteryLabel } from '#domain/progress/mastery.ts'
import { retrievability } from '#domain/scheduling/forgetting-curve.ts'
import type { LessonTotals, RememberedItem } from '#storage/queries/lesson-totals.ts'

export type Known = z.infer<typeof knownSchema>

/** Mean recall today over all items of a scope, each weighing the same, unseen ones counted as 0. */
export function knownOf(totals: readonly LessonTotals[], memories: readonly RememberedItem[], day: number): Known {
  const total = sum(totals, ({ items }) => items)
  const result = knownNow(scopeItems(total, memories, day))
  return { known: result?.known.rate ?? 0, seen: sum(totals, ({ seen }) => seen), total }
}

/** An item that passed on two days or more was known once: below the bar it is fading rather than new to learn. */
export function masteryOf(known: Known, memories: readonly RememberedItem[], day: number): MasteryLabel {
  const wasKnown = known.seen === known.total && memories.every(({ passDays }) => passDays >= 2)
  return masteryLabel(scopeItems(known.total, memories, day), wasKnown)
}

function scopeItems(total: number, memories: readonly RememberedItem[], day: number): (ScopeItem & MasteryItem)[] {
  const seen = memories.map(({ lastDay, stabilityDays, passDays }) => ({
    weight: 1,
    retrievability: retrievability(day - lastDay, stabilityDays),
    stabilityDays,
    passDays,
  }))
  const unseen = { weight: 1, retrievability: null, stabilityDays: null, passDays: 0 }
  return [...seen, ...Array.from({ length: Math.max(0, total - seen.length) }, () => unseen)]
}

function sum<T>(list: readonly T[], amount: (entry: T) => number): number {
  return list.reduce((total, entry) => total + amount(entry), 0)
}
