import type { LessonRow } from '#contract/library.ts'
import type { CourseIndex, LessonHead } from '#domain/course/course.ts'
import {
  type LessonTotals,
  type RememberedItem,
  readLessonTotals,
  readMemories,
} from '#storage/queries/lesson-totals.ts'
import { countDueByLesson } from '#storage/queries/queue.ts'
import type { AppContext } from '../context.ts'
import { currentMoment } from '../moment.ts'
import { knownOf, masteryOf } from './known.ts'

export interface CourseStanding {
  readonly totals: readonly LessonTotals[]
  readonly memories: readonly RememberedItem[]
  readonly dueByLesson: ReadonlyMap<string, number>
  readonly day: number
}

/** Everything about one course that its pages compute from, read once. */
export function readStanding(context: AppContext, courseId: string): CourseStanding {
  const read = context.collection.read
  const { day } = currentMoment(context)
  return {
    totals: readLessonTotals(read).filter(({ course }) => course === courseId),
    memories: readMemories(read, courseId),
    dueByLesson: new Map(
      countDueByLesson(read, day)
        .filter(({ course }) => course === courseId)
        .map(({ lesson, due }) => [lesson, due]),
    ),
    day,
  }
}

export function lessonsOf(course: CourseIndex): LessonHead[] {
  return course.modules.flatMap(({ lessons }) => lessons)
}

export function lessonRow(lesson: LessonHead, standing: CourseStanding): LessonRow {
  const totals = standing.totals.filter((row) => row.lesson === lesson.id)
  const memories = standing.memories.filter((row) => row.lesson === lesson.id)
  const known = knownOf(totals, memories, standing.day)
  return {
    lessonId: lesson.id,
    title: lesson.title,
    minutes: lesson.minutes,
    sections: lesson.sections.length,
    requires: lesson.requires,
    state: known.seen === 0 ? 'new' : known.seen < known.total ? 'started' : 'done',
    label: masteryOf(known, memories, standing.day),
    attempted: known.seen,
    known,
    due: standing.dueByLesson.get(lesson.id) ?? 0,
  }
}

export function dueOf(standing: CourseStanding): number {
  return [...standing.dueByLesson.values()].reduce((sum, due) => sum + due, 0)
}
