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

/** What the map adds to a row: more reading than the other pages need. */
export type LessonProgress = Pick<LessonRow, 'opens' | 'readShare' | 'stage' | 'leftMs'>

export interface CourseStanding {
  readonly totals: readonly LessonTotals[]
  readonly totalsByLesson: ReadonlyMap<string, LessonTotals>
  readonly memories: readonly RememberedItem[]
  readonly memoriesByLesson: ReadonlyMap<string, readonly RememberedItem[]>
  readonly dueByLesson: ReadonlyMap<string, number>
  readonly day: number
}

/** Everything about one course that its pages compute from, read once. */
export function readStanding(context: AppContext, courseId: string): CourseStanding {
  const read = context.collection.read
  const { day } = currentMoment(context)
  const memories = readMemories(read, courseId)
  const totals = readLessonTotals(read, courseId)
  return {
    totals,
    totalsByLesson: new Map(totals.map((row) => [row.lesson, row])),
    memories,
    memoriesByLesson: byLesson(memories),
    dueByLesson: new Map(
      countDueByLesson(read, day)
        .filter(({ course }) => course === courseId)
        .map(({ lesson, due }) => [lesson, due]),
    ),
    day,
  }
}

function byLesson(memories: readonly RememberedItem[]): Map<string, RememberedItem[]> {
  const lessons = new Map<string, RememberedItem[]>()
  for (const memory of memories) {
    const others = lessons.get(memory.lesson)
    if (others) others.push(memory)
    else lessons.set(memory.lesson, [memory])
  }
  return lessons
}

export function lessonsOf(course: CourseIndex): LessonHead[] {
  return course.modules.flatMap(({ lessons }) => lessons)
}

export function lessonRow(
  lesson: LessonHead,
  standing: CourseStanding,
): Omit<LessonRow, keyof LessonProgress | 'advice'> {
  const totals = standing.totalsByLesson.get(lesson.id)
  const memories = standing.memoriesByLesson.get(lesson.id) ?? []
  const known = knownOf(totals ? [totals] : [], memories, standing.day)
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
