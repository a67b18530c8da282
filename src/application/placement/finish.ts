import type { PlacementView } from '#contract/placement.ts'
import { placementResult } from '#domain/placement/placement-result.ts'
import { findPlacement } from '#storage/queries/placements.ts'
import type { AppContext, Outcome } from '../context.ts'
import { Failed } from '../failed.ts'
import { transact } from '../transact.ts'
import { openById } from './asked-now.ts'
import { placementView } from './view.ts'

/** Decides on every lesson from the answers so far. Finishing twice finds the first time. */
export function finishPlacement(context: AppContext, { placementId }: { placementId: string }): Outcome<PlacementView> {
  const kept = findPlacement(context.collection.read, placementId)
  if (kept?.result) return { value: placementView(context, { courseId: kept.course }), changed: [] }
  const standing = openById(context, placementId)
  if (standing.answers.length === 0) {
    throw new Failed(
      'conflict',
      'Nothing has been answered yet, so there is nothing to decide. Answer a question first.',
    )
  }
  return end(context, standing.placement.course, { placementId, result: placementResult(standing) })
}

/** Ends a placement without a result: what was answered stays in the history of its questions. */
export function giveUpPlacement(context: AppContext, { placementId }: { placementId: string }): Outcome<PlacementView> {
  const { placement } = openById(context, placementId)
  return end(context, placement.course, { placementId, result: null })
}

function end(
  context: AppContext,
  courseId: string,
  body: { placementId: string; result: ReturnType<typeof placementResult> | null },
): Outcome<PlacementView> {
  transact(context, (transaction) => transaction.appendEvent({ kind: 'placement.finished', body }))
  return { value: placementView(context, { courseId }), changed: ['library', 'today'] }
}
