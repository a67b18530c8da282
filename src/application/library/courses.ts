import type { CourseRow } from '#contract/library.ts'
import type { AppContext } from '../context.ts'
import type { UnreadableCourse } from './course-shelf.ts'
import { knownOf } from './known.ts'
import { dueOf, lessonsOf, readStanding } from './lesson-rows.ts'
import { nextStep } from './next-step.ts'

export function courses(context: AppContext): CourseRow[] {
  const rows = context.shelf.courses.map((course): CourseRow => {
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
      problem: null,
    }
  })
  return [...rows, ...context.shelf.unreadable.map(unreadableRow)]
}

function unreadableRow({ courseId, title, problem }: UnreadableCourse): CourseRow {
  const known = { known: 0, seen: 0, total: 0 }
  return { courseId, title, subtitle: '', lessons: 0, known, due: 0, lastStudiedDay: null, nextStep: null, problem }
}
