import type { InputOf } from '#contract/contract.ts'
import type { Answered } from '#contract/study.ts'
import type { Topic } from '#contract/topics.ts'
import { grade } from '#domain/grading/grade.ts'
import type { Verdict } from '#domain/grading/verdict.ts'
import { formOfType } from '#domain/item/forms.ts'
import type { Item } from '#domain/item/item.ts'
import { isScored } from '#domain/log/answer-entry.ts'
import { responseText } from '#domain/log/response-text.ts'
import { placementRating } from '#domain/placement/placement-rating.ts'
import { type Rating, ratingFor, selfTickedTypes } from '#domain/scheduling/rating.ts'
import { readHistory, stateOf } from '#storage/projections/apply.ts'
import { readStateRow, toSchedule } from '#storage/projections/item-state.ts'
import type { AskedItem } from '#storage/projections/items.ts'
import type { AppContext, Outcome } from '../context.ts'
import { Failed } from '../failed.ts'
import { currentMoment } from '../moment.ts'
import { assertAskedNow } from '../placement/asked-now.ts'
import { currentSettings } from '../settings/get.ts'
import { transact } from '../transact.ts'
import { describeAnswer, verdictOf } from './answered.ts'
import { askedItem } from './card.ts'

const scoredTopics: readonly Topic[] = ['today', 'library', 'items', 'progress', 'status']
const unscoredTopics: readonly Topic[] = ['today', 'progress', 'status']

/**
 * Stores an answer and says how it fared. The answer is on disk before this returns, so feedback is never shown
 * for something that could still be lost. The attempt's ordinal makes it safe to send again: the second time
 * finds the first.
 */
export function answer(context: AppContext, input: InputOf<'study.answer'>): Outcome<Answered> {
  const asked = askedItem(context, input.itemUid)
  const { item, attempts } = asked
  const body = formOfType(asked.body, input.response.type)
  if (!body) {
    throw new Failed(
      'bad-request',
      `The question is of type ${asked.body.type}, the answer of type ${input.response.type}.`,
    )
  }
  if (input.attempt <= attempts) return repeated(context, input, asked)
  if (input.attempt > attempts + 1) {
    throw new Failed('conflict', 'This question was changed meanwhile, so nothing was stored. Answer it once more.')
  }

  if (input.kind === 'placement') assertAskedNow(context, item.course, item.uid)

  const verdict = grade(body, input.response)
  const rating =
    input.kind === 'placement'
      ? placementRating(verdict.outcome, toSchedule(readStateRow(context.collection.read, item.key)) !== null)
      : ratingOf(input, body, verdict)
  const session = input.sessionId === null ? null : context.sessions.find(input.sessionId)
  const { entry, state } = transact(context, (transaction) => {
    transaction.local.run('DELETE FROM draft WHERE item = ?', item.key)
    return transaction.appendAnswer(item, {
      kind: input.kind,
      outcome: verdict.outcome,
      score: verdict.score,
      rating,
      confidence: input.confidence,
      tookMs: input.tookMs,
      retentionPercent: currentSettings(context).desiredRetention,
      itemVersion: body.version,
      response: responseText(input.response),
    })
  })
  const judged = { answer: entry, undone: false, amended: false, accepted: false, rating }
  context.sessions.answered(item.uid, judged)
  return {
    value: describeAnswer(context, {
      body,
      verdict,
      judged,
      state,
      attempts: input.attempt,
      session,
      alreadyStored: false,
      nowMs: entry.atMs,
    }),
    changed: rating === null && input.kind !== 'placement' ? unscoredTopics : scoredTopics,
  }
}

/** Where the learner marks, the learner's own rating goes before the suggested one. */
function ratingOf(input: InputOf<'study.answer'>, { type }: Item, verdict: Verdict): Rating | null {
  if (!isScored(input.kind)) return null
  const own = selfTickedTypes.has(type) ? input.rating : undefined
  return own ?? ratingFor(type, verdict, input.confidence)
}

function repeated(
  context: AppContext,
  input: InputOf<'study.answer'>,
  { item, body, attempts }: AskedItem,
): Outcome<Answered> {
  const history = readHistory(context.collection.read, item)
  const judged = history.answers[input.attempt - 1]
  if (!judged)
    throw new Failed('conflict', 'This question was changed meanwhile, so nothing was stored. Answer it once more.')
  const session = input.sessionId === null ? null : context.sessions.find(input.sessionId)
  return {
    value: describeAnswer(context, {
      body,
      verdict: verdictOf(body, judged),
      judged,
      state: stateOf(history),
      attempts,
      session,
      alreadyStored: true,
      nowMs: currentMoment(context).instantMs,
    }),
    changed: [],
  }
}
