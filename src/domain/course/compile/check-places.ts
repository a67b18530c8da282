import type { LessonDraft } from './compile-lesson.ts'
import type { MistakeLog } from './mistake.ts'
import type { PlacedEntry } from './register/compile-register.ts'

/** What the register says is taught somewhere must name a section that is there. */
export function checkPlaces(placed: readonly PlacedEntry[], drafts: readonly LessonDraft[], log: MistakeLog): void {
  const sections = new Set(drafts.flatMap(({ lesson }) => lesson.sections.map(({ id }) => `${lesson.id}#${id}`)))
  for (const { file, line, what, place } of placed) {
    const name = `${place.lessonId}#${place.sectionId}`
    if (!sections.has(name))
      log.inFile(file)(line, 'reference', `There is no section ${name}, where ${what} is said to be taught.`)
  }
}
