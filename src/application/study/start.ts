import type { InputOf } from '#contract/contract.ts'
import type { Session } from '#contract/study.ts'
import { retrievability } from '#domain/scheduling/forgetting-curve.ts'
import { orderQueue } from '#domain/scheduling/queue.ts'
import { readDue, readWeakest } from '#storage/queries/queue.ts'
import type { AppContext, Outcome } from '../context.ts'
import { currentMoment } from '../moment.ts'
import { transact } from '../transact.ts'
import { viewSession } from './session-view.ts'

export function start(context: AppContext, { kind, limit }: InputOf<'study.start'>): Outcome<Session> {
  const { day, instantMs } = currentMoment(context)
  const paused = context.sessions.openOn(day)
  if (paused?.kind === kind && context.sessions.standing(paused).some(({ state }) => state !== 'done')) {
    return { value: viewSession(context, paused), changed: [] }
  }
  const sessionId = context.randomId()
  const items =
    kind === 'practice' ? readWeakest(context.collection.read, day, limit) : planReview(context, day, limit, instantMs)
  if (items.length === 0) return { value: { id: sessionId, kind, total: 0, done: 0, queue: [] }, changed: [] }
  transact(context, (transaction) =>
    transaction.appendEvent({ kind: 'session.started', body: { sessionId, sessionKind: kind, items } }),
  )
  return { value: viewSession(context, context.sessions.begin(sessionId)), changed: ['today'] }
}

function planReview(context: AppContext, day: number, limit: number, instantMs: number): string[] {
  const due = readDue(context.collection.read, day).map(({ uid, course, lesson, lastDay, stabilityDays }) => ({
    uid,
    lessonId: `${course}/${lesson}`,
    retrievability: retrievability(day - lastDay, stabilityDays),
  }))
  // The seed moves with the clock, so that the same items do not come in the same order every day.
  return orderQueue(due, `${day}:${instantMs}`)
    .slice(0, limit)
    .map(({ uid }) => uid)
}
