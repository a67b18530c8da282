import type { PlacedQuestion } from '#contract/placement.ts'
import type { AppContext } from '../context.ts'
import { readCard } from '../study/card.ts'
import { finishedPlacement, placementTable, standingOf } from './placement-run.ts'
import { worded } from './view.ts'

/** Every question of the last finished placement as it was asked, with what was answered; taken back ones left out. */
export function placementQuestions(context: AppContext, { courseId }: { courseId: string }): PlacedQuestion[] {
  const table = placementTable(context, courseId)
  const finished = finishedPlacement(context, courseId)
  if (!finished) return []
  return standingOf(context, finished).answers.map(({ uid, body, ref, response, right, attempt }) => ({
    // The attempt decides the order of the options: the question stands there as it stood when it was asked.
    card: { ...readCard(context, uid), item: worded(body, table), attempt },
    response,
    answerId: response === null ? null : `${ref.device}:${ref.seq}`,
    right,
  }))
}
