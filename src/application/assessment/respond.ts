import type { InputOf, OutputOf } from '#contract/contract.ts'
import { isLate } from '#domain/assessment/time-limit.ts'
import { isComplete } from '#domain/grading/completeness.ts'
import { responseText } from '#domain/log/response-text.ts'
import { readAskedItem } from '#storage/projections/items.ts'
import { readResponses } from '#storage/queries/assessments.ts'
import type { AppContext, Outcome } from '../context.ts'
import { Failed } from '../failed.ts'
import { transact } from '../transact.ts'
import { timeOf } from './known-assessment.ts'
import { openAssessment } from './room.ts'

/** Stores the present answer to one question. The same again stores nothing, so it is safe to send twice. */
export function respond(
  context: AppContext,
  { assessmentId, itemUid, response, flagged, tookMs }: InputOf<'assessment.respond'>,
): Outcome<OutputOf<'assessment.respond'>> {
  const assessment = openAssessment(context, assessmentId)
  const body = assessment.items.includes(itemUid) ? readAskedItem(context.collection.read, itemUid)?.body : undefined
  if (!body) throw new Failed('not-found', 'That question is not part of this assessment, so nothing was stored.')
  if (response !== null && response.type !== body.type) {
    throw new Failed('bad-request', `The question is of type ${body.type}, the answer of type ${response.type}.`)
  }
  const text = response === null ? null : responseText(response)
  const before = readResponses(context.collection.read, assessmentId).get(itemUid)
  const isSame = (before?.response ?? null) === text && (before?.flagged === 1) === flagged
  if (!isSame) {
    transact(context, (transaction) =>
      transaction.appendEvent({
        kind: 'assessment.responded',
        body: { assessmentId, itemUid, response: text, flagged, tookMs },
      }),
    )
  }
  const stored = readResponses(context.collection.read, assessmentId).get(itemUid)
  return {
    value: {
      complete: response !== null && isComplete(body, response),
      late: stored?.answeredMs != null && isLate(assessment, stored.answeredMs),
      time: timeOf(context, assessment),
    },
    changed: [],
  }
}
