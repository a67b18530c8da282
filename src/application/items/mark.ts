import type { InputOf } from '#contract/contract.ts'
import type { ItemProgress } from '#contract/study.ts'
import type { LogEvent } from '#domain/log/event.ts'
import type { AppContext, Outcome } from '../context.ts'
import { Failed } from '../failed.ts'
import { currentMoment } from '../moment.ts'
import { knownItem } from '../study/card.ts'
import { toProgress } from '../study/item-progress.ts'
import { itemOfAnswer, toEntryRef } from '../study/rate.ts'
import { transact } from '../transact.ts'

/** The learner's word on an item. Each is one entry in the log, and Undo takes back each. */
function mark(context: AppContext, itemUid: string, event: LogEvent): Outcome<ItemProgress> {
  const item = knownItem(context, itemUid)
  const { state } = transact(context, (transaction) => transaction.appendItemEvent(item, event))
  context.sessions.forget()
  return {
    value: toProgress(state, currentMoment(context).instantMs),
    changed: ['today', 'library', 'items', 'progress', 'status'],
  }
}

export const suspend = (context: AppContext, { itemUid, suspended }: InputOf<'items.suspend'>) =>
  mark(context, itemUid, { kind: 'item.suspended', body: { suspended } })

export const bury = (context: AppContext, { itemUid }: InputOf<'items.bury'>) =>
  mark(context, itemUid, { kind: 'item.buried', body: { untilDay: currentMoment(context).day + 1 } })

export const flag = (context: AppContext, { itemUid, flagged }: InputOf<'items.flag'>) =>
  mark(context, itemUid, { kind: 'item.flagged', body: { flagged } })

export const note = (context: AppContext, { itemUid, text }: InputOf<'items.note'>) =>
  mark(context, itemUid, { kind: 'item.noted', body: { text } })

/** @throws Failed when the answer to be withdrawn is not one to this item */
export function dispute(context: AppContext, { itemUid, reason, note, answerId }: InputOf<'items.dispute'>) {
  const withdraws = answerId === null ? null : toEntryRef(answerId)
  if (withdraws && itemOfAnswer(context, withdraws) !== itemUid) {
    throw new Failed('not-found', 'That answer belongs to another question, so nothing was changed.')
  }
  return mark(context, itemUid, { kind: 'item.disputed', body: { reason, note, withdraws } })
}

export const settleDispute = (context: AppContext, { itemUid }: InputOf<'items.settleDispute'>) =>
  mark(context, itemUid, { kind: 'dispute.settled', body: {} })
