import type { ItemProgress } from '#contract/study.ts'
import { unmarked } from '#domain/log/item-history.ts'
import { retrievability } from '#domain/scheduling/forgetting-curve.ts'
import type { Rating } from '#domain/scheduling/rating.ts'
import type { ItemState } from '#storage/projections/item-state.ts'
import { readStateRow, toMarks, toSchedule } from '#storage/projections/item-state.ts'
import type { ReadDb } from '#storage/sqlite.ts'

const DAY_MS = 86_400_000

export function readState(db: ReadDb, item: number): ItemState {
  const row = readStateRow(db, item)
  if (!row) return { schedule: null, marks: unmarked, lastRating: null, lastAnswer: null }
  return {
    schedule: toSchedule(row),
    marks: toMarks(row),
    lastRating: row.last_rating,
    lastAnswer:
      row.last_device !== null && row.last_seq !== null ? { device: row.last_device, seq: row.last_seq } : null,
  }
}

/** The state of an item as callers see it. Recall is computed to the minute, not to the whole day. */
export function toProgress(db: ReadDb, item: number, state: ItemState, instantMs: number): ItemProgress {
  const { schedule, marks, lastRating } = state
  return {
    stabilityDays: schedule?.memory.stabilityDays ?? null,
    difficulty: schedule?.memory.difficulty ?? null,
    retrievability: schedule
      ? retrievability(elapsedDays(db, item, state, instantMs), schedule.memory.stabilityDays)
      : null,
    dueDay: schedule?.dueDay ?? null,
    intervalDays: schedule?.intervalDays ?? null,
    lastDay: schedule?.lastDay ?? null,
    lastRating: lastRating as Rating | null,
    reps: schedule?.reps ?? 0,
    lapses: schedule?.lapses ?? 0,
    passDays: schedule?.passDays ?? 0,
    ...marks,
  }
}

function elapsedDays(db: ReadDb, item: number, { lastAnswer }: ItemState, instantMs: number): number {
  if (!lastAnswer) return 0
  const answeredMs = db.value<number>(
    'SELECT clock_ms FROM answer WHERE item = ? AND device = ? AND seq = ?',
    item,
    lastAnswer.device,
    lastAnswer.seq,
  )
  return answeredMs === undefined ? 0 : Math.max(0, (instantMs - answeredMs) / DAY_MS)
}
