import type { CourseRow } from '#contract/library.ts'
import type { AppContext } from '../context.ts'
import { knownOf } from './known.ts'
import { dueOf, lessonsOf, readStanding } from './lesson-rows.ts'
import { nextStep } from './next-step.ts'

export function courses(context: AppContext): CourseRow[] {
  return context.shelf.courses.map((course) => {
    const standing = readStanding(context, course.id)
    return {
      courseId: course.id,
      title: course.title,
      subtitle: course.subtitle,
      lessons: lessonsOf(course).length,
      known: knownOf(standing.totals, standing.memories, standing.day),
      due: dueOf(standing),
      lastStudiedDay: standing.memories.reduce<number | null>(
        (latest, { lastDay }) => Math.max(latest ?? lastDay, lastDay),
        null,
      ),
      nextStep: nextStep(context, course.id),
    }
  })
}
