import type { InputOf } from '#contract/contract.ts'
import type { AppContext, Outcome } from '../context.ts'
import { Failed } from '../failed.ts'
import { writeLocal } from '../transact.ts'

export function savePlace(context: AppContext, input: InputOf<'library.savePlace'>): Outcome<Record<string, never>> {
  const { courseId, lessonId, sectionId, fraction } = input
  // Asked of the heads, which are in memory: a reader scrolls, and the lesson's text has no part in it.
  context.shelf.course(courseId)
  if (!context.shelf.lessonHead(courseId, lessonId)) {
    throw new Failed('not-found', `The course has no lesson ${lessonId}.`)
  }
  writeLocal(context, ({ local, moment }) =>
    local.run(
      `INSERT OR REPLACE INTO place (course, lesson, section, fraction, visited_ms) VALUES (?, ?, ?, ?, ?)`,
      courseId,
      lessonId,
      sectionId,
      fraction,
      moment.instantMs,
    ),
  )
  return { value: {}, changed: [] }
}
