import { nextQuestion } from '#domain/placement/next-question.ts'
import { findPlacement } from '#storage/queries/placements.ts'
import type { AppContext } from '../context.ts'
import { Failed } from '../failed.ts'
import { openPlacement, type StandingPlacement, standingOf } from './placement-run.ts'

/** @throws Failed when no placement has this id, or it is over */
export function openById(context: AppContext, placementId: string): StandingPlacement {
  const placement = findPlacement(context.collection.read, placementId)
  if (!placement) throw new Failed('not-found', 'That placement is not in this library. Begin it from the course page.')
  if (openPlacement(context, placement.course)?.id !== placementId) {
    throw new Failed(
      'conflict',
      'That placement is over. Its answers are kept; open the course page to see the result.',
    )
  }
  return standingOf(context, placement)
}

/** @throws Failed when no open placement asks this item now: an answer to it would decide something nobody asked */
export function assertAskedNow(context: AppContext, courseId: string, itemUid: string): void {
  const open = openPlacement(context, courseId)
  if (!open || nextQuestion(standingOf(context, open))?.uid !== itemUid) throw notAsked()
}

export const notAsked = () =>
  new Failed('conflict', 'The placement asks another question now, so nothing was stored. Open it again to go on.')
