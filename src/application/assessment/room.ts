import type { AssessmentQuestion, AssessmentRoom } from '#contract/assessment.ts'
import { isLate } from '#domain/assessment/time-limit.ts'
import { isComplete } from '#domain/grading/completeness.ts'
import { readAskedItem } from '#storage/projections/items.ts'
import { readResponses, type StoredAssessment } from '#storage/queries/assessments.ts'
import type { AppContext } from '../context.ts'
import { Failed } from '../failed.ts'
import { knownAssessment, timeOf } from './known-assessment.ts'
import { standingResponse } from './standing-response.ts'

/** An open assessment as its room shows it. All of it follows from the log, so a kill in the middle changes nothing. */
export function viewRoom(context: AppContext, assessment: StoredAssessment): AssessmentRoom {
  const responses = readResponses(context.collection.read, assessment.id)
  return {
    assessmentId: assessment.id,
    courseId: assessment.course,
    courseTitle: context.shelf.course(assessment.course).title,
    form: assessment.form,
    time: timeOf(context, assessment),
    seed: assessment.seed,
    questions: assessment.items.flatMap((uid): AssessmentQuestion[] => {
      const body = readAskedItem(context.collection.read, uid)?.body
      if (!body) return []
      const stored = responses.get(uid)
      const response = standingResponse(body, stored)
      return [
        {
          item: body,
          response,
          complete: response !== null && isComplete(body, response),
          flagged: stored?.flagged === 1,
          late: response !== null && stored?.answeredMs != null && isLate(assessment, stored.answeredMs),
          tookMs: stored?.tookMs ?? 0,
        },
      ]
    }),
  }
}

/** @throws Failed when it was handed in: then there is a result and nothing to answer any more */
export function room(context: AppContext, { assessmentId }: { assessmentId: string }): AssessmentRoom {
  return viewRoom(context, openAssessment(context, assessmentId))
}

export function openAssessment(context: AppContext, assessmentId: string): StoredAssessment {
  const assessment = knownAssessment(context, assessmentId)
  if (assessment.handedIn) {
    throw new Failed('conflict', 'This assessment was handed in, so nothing was changed. Its result can be read.')
  }
  return assessment
}
