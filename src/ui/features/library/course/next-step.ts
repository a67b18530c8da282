import type { RouteLocationRaw } from 'vue-router'
import type { CoursePage } from '#contract/library.ts'
import { lessonName } from '../reading/lesson-number.ts'

type NextStep = NonNullable<CoursePage['nextStep']>

/** "Continue: Lesson 3, Graphs", or "Start with Lesson 1, …" where nothing has been begun. */
export function nextStepWords({ kind, lessonId, lessonTitle }: NextStep): string {
  const lesson = `${lessonName(lessonId)}, ${lessonTitle}`
  return kind === 'continue' ? `Continue: ${lesson}` : `Start: ${lesson}`
}

/** Where the next step lies: the section to go on with, or the lesson from its top. */
export function nextStepPlace({ courseId, lessonId, sectionId }: NextStep): RouteLocationRaw {
  const place = { name: 'lesson', params: { courseId, lessonId } }
  return sectionId === null ? place : { ...place, query: { section: sectionId } }
}
