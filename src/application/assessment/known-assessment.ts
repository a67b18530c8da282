import type { AssessmentPlan } from '#domain/assessment/plan.ts'
import { readAssessment, type StoredAssessment } from '#storage/queries/assessments.ts'
import type { AppContext } from '../context.ts'
import { Failed } from '../failed.ts'
import { currentMoment } from '../moment.ts'

/** @throws Failed when the course is not on the shelf or has no final assessment */
export function planOf(context: AppContext, courseId: string): AssessmentPlan {
  const { assessment } = context.shelf.course(courseId)
  if (!assessment) throw new Failed('not-found', 'This course has no final assessment.')
  return assessment
}

/** @throws Failed when no assessment has this id */
export function knownAssessment(context: AppContext, assessmentId: string): StoredAssessment {
  const found = readAssessment(context.collection.read, assessmentId)
  if (!found) throw new Failed('not-found', 'That assessment is not in this library. Open the course to begin one.')
  return found
}

/** The module of a lesson, as the course has it now; empty for a lesson that is gone. */
export function moduleFinder(context: AppContext, courseId: string): (lessonId: string) => string {
  const { modules } = context.shelf.course(courseId)
  const moduleOf = new Map(modules.flatMap(({ id, lessons }) => lessons.map((lesson) => [lesson.id, id])))
  return (lessonId) => moduleOf.get(lessonId) ?? ''
}

/** How far the time of an assessment has run. */
export function timeOf(context: AppContext, { startedMs, limitMs }: StoredAssessment) {
  return { startedMs, limitMs, nowMs: currentMoment(context).instantMs }
}

/** Titles of a section and its lesson; the ids where the course holds them no more. */
export function titlesOf(context: AppContext, courseId: string, lessonId: string, sectionId: string) {
  const head = context.shelf.lessonHead(courseId, lessonId)
  const section = head?.sections.find(({ id }) => id === sectionId)
  return { lessonTitle: head?.title ?? lessonId, sectionTitle: section?.title ?? sectionId }
}
