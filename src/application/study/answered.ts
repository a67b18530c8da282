import type { Answered } from '#contract/study.ts'
import { acceptClose } from '#domain/grading/accept-close.ts'
import { grade } from '#domain/grading/grade.ts'
import { keyText } from '#domain/grading/key-text.ts'
import type { Verdict } from '#domain/grading/verdict.ts'
import { formOfType } from '#domain/item/forms.ts'
import type { Item } from '#domain/item/item.ts'
import { isOverruled } from '#domain/log/answer-entry.ts'
import type { JudgedAnswer } from '#domain/log/item-history.ts'
import { readResponse } from '#domain/log/response-text.ts'
import { whyDue } from '#domain/scheduling/why-due.ts'
import type { ItemState } from '#storage/projections/item-state.ts'
import type { AppContext } from '../context.ts'
import { toProgress } from './item-progress.ts'
import { type OpenSession, recalled } from './session-board.ts'

/** How one stored answer is told to the caller. */
export function describeAnswer(
  context: AppContext,
  about: {
    body: Item
    /** The verdict with the learner's word counted in, see `verdictOf`. */
    verdict: Verdict
    judged: JudgedAnswer
    state: ItemState
    /** Attempts at the item so far, this one included. */
    attempts: number
    session: OpenSession | null
    alreadyStored: boolean
    nowMs: number
  },
): Answered {
  const { body, verdict, judged, state, attempts, session, alreadyStored, nowMs } = about
  const { answer, rating, amended } = judged
  const missed = !recalled(judged)
  return {
    answerId: `${answer.ref.device}:${answer.ref.seq}`,
    itemUid: body.uid,
    verdict,
    rating,
    amended: amended || isOverruled(readResponse(answer.response).type, answer),
    progress: toProgress(state, nowMs),
    whyDue:
      rating === null || !state.schedule ? null : whyDue(state.schedule, state.lastRating, answer.retentionPercent),
    retry: missed && (answer.kind === 'lesson' || session !== null),
    nextAttempt: attempts + 1,
    alreadyStored,
    session: session ? countSession(context, session) : null,
  }
}

/**
 * The verdict on a stored answer, with the learner's acceptance of a near miss or another wording counted in. Where an
 * update of the course has made another type of the question, the marks it got then are all that can be said.
 */
export function verdictOf(body: Item, { answer, accepted }: JudgedAnswer): Verdict {
  const response = readResponse(answer.response)
  const form = formOfType(body, response.type)
  const { outcome, score } = answer
  const verdict = form ? grade(form, response) : { outcome, score, parts: [], key: keyText(body), misconceptions: [] }
  if (!accepted || verdict.outcome === 'correct') return verdict
  return verdict.outcome === 'close' ? acceptClose(verdict) : { ...verdict, outcome: 'correct', score: 1 }
}

export function countSession(context: AppContext, session: OpenSession): { done: number; total: number } {
  const standing = context.sessions.standing(session)
  return { done: standing.filter(({ state }) => state === 'done').length, total: standing.length }
}
