import type { CourseDraft } from '#domain/course/compile/compile-course.ts'
import type { Mistake } from '#domain/course/compile/mistake.ts'
import { bareCodes } from './bare-codes.ts'
import { type Coverage, measureCoverage } from './coverage.ts'
import { presentDayMistakes, touchedBy } from './present-day.ts'

/** Words of prose that a section should have. */
const sectionWords = { least: 200, most: 450 }

export interface SectionLength {
  readonly lesson: string
  readonly section: string
  readonly words: number
}

export interface CourseFindings {
  readonly coverage: Coverage
  readonly outliers: readonly SectionLength[]
  /** Questions that mark somebody wrong for what holds today. */
  readonly presentDay: readonly Mistake[]
  /** Questions that at least one update note touches. */
  readonly touchedByUpdates: number
  /** Things to look at that do not make a course wrong. */
  readonly warnings: readonly Mistake[]
}

/** Everything about a compiled course that needs the whole of it and no rule of the compiler demands. */
export function checkCourse(draft: CourseDraft): CourseFindings {
  const lengths = sectionLengths(draft)
  const items = draft.lessons.flatMap((lesson) => lesson.items)
  const touched = new Set(draft.register.updates.flatMap((note) => touchedBy(note, items)))
  return {
    coverage: measureCoverage(draft),
    outliers: lengths.map(({ length }) => length),
    presentDay: presentDayMistakes(draft),
    touchedByUpdates: touched.size,
    warnings: [...lengths.map(({ warning }) => warning), ...untestedMisconceptions(draft), ...bareCodes(draft)],
  }
}

function sectionLengths({ lessons, traces }: CourseDraft) {
  return lessons.flatMap((lesson, at) =>
    lesson.sections
      .filter(({ words }) => words < sectionWords.least || words > sectionWords.most)
      .map(({ id, title, words }) => {
        const trace = traces[at]
        const sentence = `“${title}” has ${words} words of prose; ${sectionWords.least} to ${sectionWords.most} are meant.`
        const line = trace?.sectionLines.get(id) ?? 1
        const warning: Mistake = { file: trace?.file ?? '', line, rule: 'markdown', sentence }
        return { length: { lesson: lesson.id, section: id, words }, warning }
      }),
  )
}

/** A belief that a lesson says it teaches, but that no wrong answer of the lesson stands for. */
function untestedMisconceptions({ lessons, traces }: CourseDraft): Mistake[] {
  return lessons.flatMap((lesson, at) => {
    const trace = traces[at]
    const text = JSON.stringify(lesson.items)
    return [...(trace?.misconceptions ?? [])]
      .filter(([code]) => !text.includes(`"misconception":"${code}"`))
      .map(([code, line]): Mistake => {
        const sentence = `${lesson.id} lists ${code}, but no wrong answer of its questions stands for it.`
        return { file: trace?.file ?? '', line, rule: 'item', sentence }
      })
  })
}
