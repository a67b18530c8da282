import type { z } from 'zod'
import type { nextStepSchema } from '#contract/study.ts'
import type { CourseIndex } from '#domain/course/course.ts'
import { lessonToContinue } from '#domain/progress/begun-lesson.ts'
import { readBegun, readPlacedSection } from '#storage/queries/lesson-standing.ts'
import { firstUnfinished } from '#storage/queries/lesson-totals.ts'
import { firstToStudy, readAdvice } from '#storage/queries/placements.ts'
import type { AppContext } from '../context.ts'
import { seenInPlacement } from '../placement/seen-in-placement.ts'

export type NextStep = z.infer<typeof nextStepSchema>

/**
 * The lesson to go on with: one that was begun goes on where it was left, whatever comes before it in the course; else the
 * first that still has unanswered questions. What the learner is to skim comes when nothing else is left, and a lesson that
 * only a placement has asked about is not begun. Null when every question of every course has been answered.
 */
export function nextStep(context: AppContext, onlyCourse: string | null = null): NextStep | null {
  const courses = context.shelf.courses.filter(({ id }) => onlyCourse === null || id === onlyCourse)
  const steps = courses.flatMap((course) => stepIn(context, course) ?? [])
  return steps.find(({ kind }) => kind === 'continue') ?? steps[0] ?? null
}

function stepIn(context: AppContext, course: CourseIndex): NextStep | null {
  const read = context.collection.read
  const advice = readAdvice(read, course.id).map((row) => ({ ...row, holds: row.chosen ?? row.decided }))
  const skimmed = new Set(advice.flatMap(({ lesson, holds }) => (holds === 'skim' ? [lesson] : [])))
  const begun = readBegun(read, course.id)
    .filter(({ lesson }) => context.shelf.lessonHead(course.id, lesson) !== undefined && !skimmed.has(lesson))
    .filter(({ lesson, seen, visitedMs }) => visitedMs !== null || seen > seenInPlacement(context, course.id, lesson))
  const goOn = lessonToContinue(begun)
  const unfinished = goOn ?? firstToStudy(read, course.id) ?? firstUnfinished(read, course.id)
  const lesson = unfinished && context.shelf.lessonHead(course.id, unfinished.lesson)
  if (!lesson) return null
  const section = readPlacedSection(read, course.id, lesson.id)
  return {
    courseId: course.id,
    courseTitle: course.title,
    lessonId: lesson.id,
    lessonTitle: lesson.title,
    sectionId: lesson.sections.find(({ id }) => id === section)?.id ?? null,
    kind: goOn ? 'continue' : 'start',
  }
}
