import type { InputOf } from '#contract/contract.ts'
import type { Answered } from '#contract/study.ts'
import type { EntryRef } from '#domain/log/event.ts'
import { passes } from '#domain/scheduling/rating.ts'
import { readHistory } from '#storage/projections/apply.ts'
import type { AppContext, Outcome } from '../context.ts'
import { Failed } from '../failed.ts'
import { currentMoment } from '../moment.ts'
import { transact } from '../transact.ts'
import { describeAnswer, verdictOf } from './answered.ts'
import { askedItem } from './card.ts'

export function toEntryRef(answerId: string): EntryRef {
  const [device, seq] = answerId.split(':').map(Number)
  return { device: device ?? 0, seq: seq ?? 0 }
}

/** The uid of the item that an answer belongs to. @throws Failed when there is no such answer */
export function itemOfAnswer(context: AppContext, { device, seq }: EntryRef): string {
  const uid = context.collection.read.value<string>(
    `SELECT uid FROM answer JOIN item_key ON item_key.key = answer.item WHERE device = ? AND seq = ?`,
    device,
    seq,
  )
  if (uid === undefined) throw new Failed('not-found', 'That answer is not in this library.')
  return uid
}

/** The learner's own rating replaces the computed one; memory is as if it had been so from the start. */
export function rate(context: AppContext, input: InputOf<'study.rate'>): Outcome<Answered> {
  const target = toEntryRef(input.answerId)
  const { item, body, attempts } = askedItem(context, itemOfAnswer(context, target))
  const before = readHistory(context.collection.read, item).answers.find(({ answer }) => sameEntry(answer.ref, target))
  if (before?.rating == null || before.undone) {
    throw new Failed('conflict', 'This answer does not count for the schedule, so its rating cannot be changed.')
  }
  // Accepting and rating are two decisions: rating an accepted answer anew, as recalled, does not take it back.
  const accept = input.accept || (before.accepted && passes(input.rating))
  const { state, history } = transact(context, (transaction) =>
    transaction.appendItemEvent(item, {
      kind: 'answer.rated',
      body: { target, rating: input.rating, accept },
    }),
  )
  context.sessions.forget()
  const judged = history.answers.find(({ answer }) => sameEntry(answer.ref, target)) ?? before
  const { day, instantMs } = currentMoment(context)
  const session = context.sessions.openOn(day)
  return {
    value: describeAnswer(context, {
      body,
      verdict: verdictOf(body, judged),
      judged,
      state,
      attempts,
      session: session?.plan.includes(item.uid) ? session : null,
      alreadyStored: false,
      nowMs: instantMs,
    }),
    changed: ['today', 'library', 'items', 'progress', 'status'],
  }
}

const sameEntry = (left: EntryRef, right: EntryRef): boolean => left.device === right.device && left.seq === right.seq
