import type { CoursePage } from '#contract/library.ts'
import type { AppContext } from '../context.ts'
import { knownOf } from './known.ts'
import { dueOf, lessonRow, readStanding } from './lesson-rows.ts'
import { nextStep } from './next-step.ts'

export function course(context: AppContext, { courseId }: { courseId: string }): CoursePage {
  const index = context.shelf.course(courseId)
  const standing = readStanding(context, courseId)
  return {
    courseId,
    title: index.title,
    subtitle: index.subtitle,
    modules: index.modules.map(({ id, title, lessons }) => ({
      id,
      title,
      lessons: lessons.map((lesson) => lessonRow(lesson, standing)),
    })),
    known: knownOf(standing.totals, standing.memories, standing.day),
    due: dueOf(standing),
    nextStep: nextStep(context, courseId),
    sources: context.shelf.register(courseId).sources,
  }
}
