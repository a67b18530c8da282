import type { InputOf } from '#contract/contract.ts'
import type { PlacementView } from '#contract/placement.ts'
import { readAdvice } from '#storage/queries/placements.ts'
import type { AppContext, Outcome } from '../context.ts'
import { Failed } from '../failed.ts'
import { transact } from '../transact.ts'
import { placementView } from './view.ts'

/** The learner's own word on a lesson goes before the placement's, until another placement is finished. */
export function overrule(context: AppContext, input: InputOf<'placement.overrule'>): Outcome<PlacementView> {
  const { courseId, lessonId, advice } = input
  context.shelf.course(courseId)
  const standing = readAdvice(context.collection.read, courseId).find(({ lesson }) => lesson === lessonId)
  if (!standing) {
    throw new Failed(
      'not-found',
      'No placement has said anything on this lesson yet. Take the placement of its course first.',
    )
  }
  const wanted = advice === standing.decided ? null : advice
  if (wanted !== standing.chosen) {
    transact(context, (transaction) =>
      transaction.appendEvent({ kind: 'placement.overruled', body: { courseId, lessonId, advice: wanted } }),
    )
  }
  return { value: placementView(context, { courseId }), changed: ['library', 'today'] }
}
