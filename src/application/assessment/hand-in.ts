import type { AssessmentResult } from '#contract/assessment.ts'
import { type AssessmentMark, scoreAssessment } from '#domain/assessment/score.ts'
import { isLate } from '#domain/assessment/time-limit.ts'
import { acceptClose } from '#domain/grading/accept-close.ts'
import { grade } from '#domain/grading/grade.ts'
import { responseText } from '#domain/log/response-text.ts'
import { ratingFor } from '#domain/scheduling/rating.ts'
import { readAskedItem } from '#storage/projections/items.ts'
import { readResponses } from '#storage/queries/assessments.ts'
import type { AppContext, Outcome } from '../context.ts'
import { Failed } from '../failed.ts'
import { currentSettings } from '../settings/get.ts'
import { transact } from '../transact.ts'
import { knownAssessment, moduleFinder, planOf } from './known-assessment.ts'
import { describeResult } from './result.ts'
import { standingResponse } from './standing-response.ts'

/**
 * Ends an assessment in one transaction: every answer becomes one in the history of its question, and the marks are
 * kept with the entry that ends it. Handing in twice finds the first.
 */
export function handIn(context: AppContext, { assessmentId }: { assessmentId: string }): Outcome<AssessmentResult> {
  const assessment = knownAssessment(context, assessmentId)
  if (assessment.handedIn) return { value: describeResult(context, assessment), changed: [] }
  const plan = planOf(context, assessment.course)
  const moduleOf = moduleFinder(context, assessment.course)
  const responses = readResponses(context.collection.read, assessmentId)
  const retentionPercent = currentSettings(context).desiredRetention

  const answers = assessment.items.flatMap((uid) => {
    const asked = readAskedItem(context.collection.read, uid)
    if (!asked) return []
    const { item, body } = asked
    const stored = responses.get(uid)
    const response = standingResponse(body, stored)
    const verdict = response && grade(body, response)
    const mark: AssessmentMark = {
      itemUid: uid,
      itemVersion: body.version,
      moduleId: moduleOf(body.lessonId),
      lessonId: body.lessonId,
      sectionId: body.sectionId,
      bloom: body.bloom,
      outcome: verdict?.outcome ?? 'blank',
      misconceptions: verdict?.misconceptions ?? [],
      late: response !== null && stored?.answeredMs != null && isLate(assessment, stored.answeredMs),
    }
    return [{ item, body, verdict, response, tookMs: stored?.tookMs ?? 0, mark }]
  })
  const marks = answers.map(({ mark }) => mark)
  if (marks.length === 0) {
    throw new Failed('conflict', 'None of its questions is in this library any more, so there is nothing to mark.')
  }

  transact(context, (transaction) => {
    for (const { item, body, verdict, response, tookMs } of answers) {
      if (verdict === null || response === null) continue
      // A slip of the keys is remembered as what it was meant to be, as it counts in the result.
      const meant = verdict.outcome === 'close' ? acceptClose(verdict) : verdict
      transaction.appendAnswer(item, {
        kind: 'exam',
        outcome: verdict.outcome,
        score: verdict.score,
        rating: ratingFor(body.type, meant, null),
        confidence: null,
        tookMs,
        retentionPercent,
        itemVersion: body.version,
        response: responseText(response),
      })
    }
    transaction.appendEvent({
      kind: 'assessment.handed-in',
      body: { assessmentId, grade: scoreAssessment(marks, plan).grade, marks },
    })
  })
  context.sessions.forget()
  // The last form lets go of the questions that were kept for assessments.
  context.asked.forget()
  return {
    value: describeResult(context, knownAssessment(context, assessmentId)),
    changed: ['today', 'library', 'items', 'progress', 'status'],
  }
}
