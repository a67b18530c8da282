import type { LessonDraft } from './compile-lesson.ts'
import type { MistakeLog } from './mistake.ts'

/** Most words of prose that one question may stand for. */
const wordsPerQuestion = 400

/** Every section ends in at least one question that is not reserved, and in one more per further 400 full words. */
export function checkQuestions({ trace, lesson }: LessonDraft, log: MistakeLog): void {
  const report = log.inFile(trace.file)
  for (const section of lesson.sections) {
    const needed = Math.max(1, Math.floor(section.words / wordsPerQuestion))
    const written = section.itemUids.length
    if (written >= needed) continue
    const line = trace.sectionLines.get(section.id) ?? 1
    const reserved = 'questions kept for the final assessment do not count'
    report(
      line,
      'item',
      `“${section.title}” needs ${needed === 1 ? 'a question' : `${needed} questions`} and has ${written} (${reserved}).`,
    )
  }
}
