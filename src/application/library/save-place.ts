import type { InputOf } from '#contract/contract.ts'
import type { AppContext, Outcome } from '../context.ts'
import { writeLocal } from '../transact.ts'

export function savePlace(context: AppContext, input: InputOf<'library.savePlace'>): Outcome<Record<string, never>> {
  const { courseId, lessonId, sectionId, fraction } = input
  context.shelf.lesson(courseId, lessonId)
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
