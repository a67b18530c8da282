import type { PlacedQuestion } from '#contract/placement.ts'
import type { AppContext } from '../context.ts'
import { readCard } from '../study/card.ts'
import { finishedPlacement, placementTable, standingOf } from './placement-run.ts'
import { worded } from './view.ts'

/**
 * The questions of the last finished placement as they were asked, with what was answered. Left out are those taken back
 * and those that an update of the course has changed so that the answer is none to what stands there now: it made another
 * type of them, or keeps them for assessments.
 */
export function placementQuestions(context: AppContext, { courseId }: { courseId: string }): PlacedQuestion[] {
  const table = placementTable(context, courseId)
  const finished = finishedPlacement(context, courseId)
  if (!finished) return []
  const answers = standingOf(context, finished).answers.filter(
    ({ uid, body, response }) =>
      context.asked.find(uid)?.item.reserved === false && (response === null || response.type === body.type),
  )
  return answers.map(({ uid, body, ref, response, right, showing }) => ({
    // The order of the options follows it: the question stands there as it stood when it was asked.
    card: { ...readCard(context, uid), item: worded(body, table), showing },
    response,
    answerId: response === null ? null : `${ref.device}:${ref.seq}`,
    right,
  }))
}
