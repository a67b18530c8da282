import type { Glossary } from '#contract/library.ts'
import type { AppContext } from '../context.ts'
import { sources } from './citations.ts'
import { lessonsOf } from './lesson-rows.ts'

const byName = new Intl.Collator('en', { sensitivity: 'base' })

/** Every entry of the glossary by name, with all that a citation mark in it can lead to. */
export function glossary(context: AppContext, { courseId }: { courseId: string }): Glossary {
  const course = context.shelf.course(courseId)
  const { systems } = context.shelf.register(courseId)
  return {
    courseTitle: course.title,
    systems: systems.toSorted((a, b) => byName.compare(a.name, b.name)),
    lessons: lessonsOf(course).map(({ id, title }) => ({ lessonId: id, title })),
    citations: sources(context, { courseId }),
  }
}
