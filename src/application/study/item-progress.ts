import type { ItemProgress } from '#contract/study.ts'
import { retrievability } from '#domain/scheduling/forgetting-curve.ts'
import type { ItemState } from '#storage/projections/item-state.ts'

const DAY_MS = 86_400_000

/** The state of an item as callers see it. Recall is computed to the minute, not to the whole day. */
export function toProgress({ schedule, marks, lastRating, lastAnswerMs }: ItemState, instantMs: number): ItemProgress {
  const elapsedDays = lastAnswerMs === null ? 0 : Math.max(0, (instantMs - lastAnswerMs) / DAY_MS)
  return {
    stabilityDays: schedule?.memory.stabilityDays ?? null,
    difficulty: schedule?.memory.difficulty ?? null,
    retrievability: schedule ? retrievability(elapsedDays, schedule.memory.stabilityDays) : null,
    dueDay: schedule?.dueDay ?? null,
    intervalDays: schedule?.intervalDays ?? null,
    lastDay: schedule?.lastDay ?? null,
    lastRating,
    reps: schedule?.reps ?? 0,
    lapses: schedule?.lapses ?? 0,
    passDays: schedule?.passDays ?? 0,
    ...marks,
  }
}
