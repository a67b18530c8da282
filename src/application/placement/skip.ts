import type { InputOf } from '#contract/contract.ts'
import type { PlacementView } from '#contract/placement.ts'
import { nextQuestion } from '#domain/placement/next-question.ts'
import type { AppContext, Outcome } from '../context.ts'
import { knownItem } from '../study/card.ts'
import { transact } from '../transact.ts'
import { notAsked, openById } from './asked-now.ts'
import { placementView } from './view.ts'

/** "I don't know": counts as wrong and stands for no misconception. It is no attempt, so the item's history stays as it is. */
export function skip(context: AppContext, input: InputOf<'placement.skip'>): Outcome<PlacementView> {
  const { placementId, itemUid } = input
  const standing = openById(context, placementId)
  const { course } = standing.placement
  const isRepeated = standing.answers.some(({ uid, response }) => uid === itemUid && response === null)
  if (!isRepeated) {
    if (nextQuestion(standing)?.uid !== itemUid) throw notAsked()
    const item = knownItem(context, itemUid)
    transact(context, (transaction) => {
      transaction.local.run('DELETE FROM draft WHERE item = ?', item.key)
      transaction.appendItemEvent(item, { kind: 'item.skipped', body: { placementId } })
    })
  }
  return { value: placementView(context, { courseId: course }), changed: ['library', 'items'] }
}
