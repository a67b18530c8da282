import type { AssessmentResult } from '#contract/assessment.ts'
import { nextForm } from '#domain/assessment/next-form.ts'
import { whatToReread } from '#domain/assessment/reread.ts'
import { type AssessmentMark, type GroupTally, scoreAssessment } from '#domain/assessment/score.ts'
import type { Place } from '#domain/course/register.ts'
import { grade } from '#domain/grading/grade.ts'
import type { Item } from '#domain/item/item.ts'
import { readAskedItem } from '#storage/projections/items.ts'
import {
  readAssessments,
  readResponses,
  type StoredAssessment,
  type StoredResponse,
} from '#storage/queries/assessments.ts'
import type { AppContext } from '../context.ts'
import { Failed } from '../failed.ts'
import { responseInWords } from '../items/response-in-words.ts'
import { currentMoment } from '../moment.ts'
import { knownAssessment, planOf, titlesOf } from './known-assessment.ts'
import { usedForms } from './overview.ts'
import { standingResponse } from './standing-response.ts'

/** @throws Failed while the assessment is open: nothing is told before the end */
export function result(context: AppContext, { assessmentId }: { assessmentId: string }): AssessmentResult {
  return describeResult(context, knownAssessment(context, assessmentId))
}

/** The result as the marks of handing in make it, with titles and questions of the course as it is now. */
export function describeResult(context: AppContext, assessment: StoredAssessment): AssessmentResult {
  const { course: courseId, handedIn } = assessment
  if (!handedIn) {
    throw new Failed('conflict', 'This assessment is still open, so there is no result yet. Hand it in first.')
  }
  const plan = planOf(context, courseId)
  const index = context.shelf.course(courseId)
  const { marks } = handedIn
  const places = index.modules.flatMap(({ id, lessons }) => lessons.map((lesson) => `${id} ${lesson.id}`))
  const place = ({ moduleId, lessonId }: AssessmentMark) => places.indexOf(`${moduleId} ${lessonId}`)
  const inCourseOrder = marks.toSorted((left, right) => place(left) - place(right))
  const score = scoreAssessment(inCourseOrder, plan)
  const { misconceptions } = context.shelf.register(courseId)
  const moduleTitle = (id: string) => index.modules.find((module) => module.id === id)?.title ?? id
  const group = (tally: GroupTally, title: string) => ({ id: tally.group, title, ...counts(tally) })
  const responses = readResponses(context.collection.read, assessment.id)
  const today = currentMoment(context).day
  return {
    assessmentId: assessment.id,
    courseId,
    courseTitle: index.title,
    form: assessment.form,
    seed: assessment.seed,
    handedInMs: handedIn.atMs,
    day: handedIn.day,
    elapsedMs: handedIn.atMs - assessment.startedMs,
    limitMs: assessment.limitMs,
    grade: handedIn.grade,
    passPercent: plan.passPercent,
    distinctionPercent: plan.distinctionPercent,
    right: score.right,
    n: score.n,
    share: score.share,
    late: score.late,
    unmet: [...assessment.unmet],
    weakModules: [...score.weakModules],
    modules: score.modules.map((tally) => group(tally, moduleTitle(tally.group))),
    lessons: score.lessons.map((tally) =>
      group(tally, context.shelf.lessonHead(courseId, tally.group)?.title ?? tally.group),
    ),
    blooms: score.blooms.map((tally) => ({ bloom: tally.group as Item['bloom'], ...counts(tally) })),
    misconceptions: score.misconceptions.map(({ code, times }) => {
      const known = misconceptions.find((one) => one.code === code)
      return {
        code,
        mixUp: known?.mixUp ?? code,
        times,
        taught: known ? taughtIn(context, courseId, known.taught) : null,
      }
    }),
    reread: whatToReread(inCourseOrder).map(({ lessonId, sectionId, missed }) => ({
      lessonId,
      sectionId,
      missed,
      ...titlesOf(context, courseId, lessonId, sectionId),
    })),
    questions: marks.flatMap((mark) => describeQuestion(context, courseId, mark, responses.get(mark.itemUid))),
    next: nextForm(plan, usedForms(readAssessments(context.collection.read, courseId)), today),
    retryDays: plan.retryDays,
  }
}

function taughtIn(context: AppContext, courseId: string, { lessonId, sectionId }: Place) {
  const section = context.shelf.lessonHead(courseId, lessonId)?.sections.find(({ id }) => id === sectionId)
  return section ? { lessonId, sectionId, title: section.title } : null
}

function counts({ right, n, share }: GroupTally) {
  return { right, n, share: share.state === 'enough' ? share.value : null }
}

function describeQuestion(
  context: AppContext,
  courseId: string,
  mark: AssessmentMark,
  stored: StoredResponse | undefined,
): AssessmentResult['questions'] {
  const item = readAskedItem(context.collection.read, mark.itemUid)?.body
  if (!item) return []
  const response = standingResponse(item, stored)
  return [
    {
      item,
      response,
      given: stored?.response == null ? '' : responseInWords(item, stored.response),
      outcome: mark.outcome,
      verdict: response === null ? null : grade(item, response),
      revised: item.version !== mark.itemVersion,
      late: mark.late,
      ...titlesOf(context, courseId, mark.lessonId, mark.sectionId),
    },
  ]
}
