import type { CoursePage } from '#contract/library.ts'
import { readAdvice } from '#storage/queries/placements.ts'
import type { AppContext } from '../context.ts'
import { placementState } from '../placement/state.ts'
import { knownOf } from './known.ts'
import { lessonProgress } from './lesson-progress.ts'
import { dueOf, lessonRow, readStanding } from './lesson-rows.ts'
import { nextStep } from './next-step.ts'

export function course(context: AppContext, { courseId }: { courseId: string }): CoursePage {
  const index = context.shelf.course(courseId)
  const standing = readStanding(context, courseId)
  const progressOf = lessonProgress(context, index)
  const advice = new Map(
    readAdvice(context.collection.read, courseId).map(({ lesson, decided, chosen }) => [lesson, chosen ?? decided]),
  )
  const modules = index.modules.map(({ id, title, lessons }) => ({
    id,
    title,
    lessons: lessons.map((lesson) => {
      const row = lessonRow(lesson, standing)
      return { ...row, ...progressOf(lesson, row.known), advice: advice.get(lesson.id) ?? null }
    }),
  }))
  return {
    courseId,
    title: index.title,
    subtitle: index.subtitle,
    modules,
    known: knownOf(standing.totals, standing.memories, standing.day),
    due: dueOf(standing),
    leftMs: modules.flatMap(({ lessons }) => lessons).reduce((sum, lesson) => sum + lesson.leftMs, 0),
    nextStep: nextStep(context, courseId),
    placement: placementState(context, courseId),
    sources: context.shelf.register(courseId).sources,
  }
}
