import type { z } from 'zod'
import type { nextStepSchema } from '#contract/study.ts'
import { firstUnfinished } from '#storage/queries/lesson-totals.ts'
import type { AppContext } from '../context.ts'

export type NextStep = z.infer<typeof nextStepSchema>

/**
 * The lesson to go on with: the first in course order that still has unanswered questions; one that was begun
 * goes on where it was left. Null when every question of every course has been answered.
 */
export function nextStep(context: AppContext, onlyCourse: string | null = null): NextStep | null {
  const read = context.collection.read
  for (const course of context.shelf.courses) {
    if (onlyCourse !== null && course.id !== onlyCourse) continue
    const unfinished = firstUnfinished(read, course.id)
    const lesson = unfinished && context.shelf.lessonHead(course.id, unfinished.lesson)
    if (!lesson) continue
    const section = read.value<string>(
      'SELECT section FROM place WHERE course = ? AND lesson = ?',
      course.id,
      lesson.id,
    )
    return {
      courseId: course.id,
      courseTitle: course.title,
      lessonId: lesson.id,
      lessonTitle: lesson.title,
      sectionId: lesson.sections.find(({ id }) => id === section)?.id ?? null,
      kind: unfinished.seen > 0 || section !== undefined ? 'continue' : 'start',
    }
  }
  return null
}
