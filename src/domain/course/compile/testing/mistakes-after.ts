import { compileCourse } from '../compile-course.ts'
import { lineOf, smallCourseWith, weakHash } from './small-course.ts'

/**
 * What is broken: file, what stands there, what replaces it, and the sentence that is expected. It is expected on the
 * line where `at` stands afterwards, by default the replacement.
 */
export type BreakRow = [file: string, text: string, replacement: string, sentence: RegExp, at?: string, atFile?: string]

/** Sentences reported for the small course with one thing broken, on the one line where the mistake is. */
export function mistakesAfter([file, text, replacement, , at = replacement, atFile = file]: BreakRow): string[] {
  const files = smallCourseWith(file, text, replacement)
  const line = lineOf(at, files.get(atFile))
  const { mistakes } = compileCourse(files, weakHash)
  const here = mistakes.filter((mistake) => mistake.file === atFile && mistake.line === line)
  if (here.length > 0) return here.map((mistake) => mistake.sentence)
  // Nothing on the expected line: show what was found elsewhere, marked so that it cannot match by accident.
  return mistakes.map((mistake) => `elsewhere, not ${line}: ${mistake.file}:${mistake.line}: ${mistake.rule}`)
}
