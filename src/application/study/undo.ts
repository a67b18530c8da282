import type { InputOf, OutputOf } from '#contract/contract.ts'
import { readHistory } from '#storage/projections/apply.ts'
import type { AppContext, Outcome } from '../context.ts'
import { Failed } from '../failed.ts'
import { transact } from '../transact.ts'
import { knownItem } from './card.ts'
import { latestUndoable, type Undoable } from './latest-undoable.ts'
import { itemOfAnswer, toEntryRef } from './rate.ts'

/** Takes something back by saying so in the log. Nothing is deleted, so even this can be looked up later. */
export function undo(context: AppContext, input: InputOf<'study.undo'>): Outcome<OutputOf<'study.undo'>> {
  const undoable =
    input.answerId === null ? latestUndoable(context.collection.read) : pickAnswer(context, input.answerId)
  if (!undoable) return { value: { undone: null }, changed: [] }
  const item = knownItem(context, undoable.itemUid)
  transact(context, (transaction) =>
    transaction.appendItemEvent(item, {
      kind: 'entry.undone',
      body: { target: undoable.target, picked: input.answerId !== null },
    }),
  )
  context.sessions.forget()
  const { label, itemUid, entry } = undoable
  return { value: { undone: { label, itemUid, entry } }, changed: ['today', 'library', 'items', 'progress', 'status'] }
}

function pickAnswer(context: AppContext, answerId: string): Undoable {
  const target = toEntryRef(answerId)
  const item = knownItem(context, itemOfAnswer(context, target))
  const judged = readHistory(context.collection.read, item).answers.find(
    ({ answer }) => answer.ref.device === target.device && answer.ref.seq === target.seq,
  )
  if (judged?.answer.kind === 'exam') {
    throw new Failed('conflict', 'That answer was handed in with an assessment, so it stays. Nothing was changed.')
  }
  if (!judged || judged.undone) throw new Failed('conflict', 'That answer was taken back already.')
  return { target, itemUid: item.uid, entry: 'answer', label: 'answer' }
}
