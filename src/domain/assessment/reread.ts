import { type AssessmentMark, isRight } from './score.ts'

/** A section that stands behind answers that were not right. */
export interface RereadSection {
  readonly lessonId: string
  readonly sectionId: string
  /** Questions on it that were not right. */
  readonly missed: number
  readonly weight: number
}

/** A wrong or missing answer counts whole, a partly right one half. */
const weightOf = ({ outcome }: AssessmentMark): number => (outcome === 'partial' ? 0.5 : 1)

/**
 * What to read again, the section with most behind it first. Sections of one lesson support each other: among equals
 * those of the lesson with the greater weight come first, then the order of the marks.
 */
export function whatToReread(marks: readonly AssessmentMark[]): RereadSection[] {
  const sections = new Map<string, RereadSection>()
  const lessons = new Map<string, number>()
  for (const mark of marks.filter((one) => !isRight(one))) {
    const { lessonId, sectionId } = mark
    const weight = weightOf(mark)
    const known = sections.get(`${lessonId}/${sectionId}`) ?? { lessonId, sectionId, missed: 0, weight: 0 }
    sections.set(`${lessonId}/${sectionId}`, { ...known, missed: known.missed + 1, weight: known.weight + weight })
    lessons.set(lessonId, (lessons.get(lessonId) ?? 0) + weight)
  }
  const ofLesson = ({ lessonId }: RereadSection) => lessons.get(lessonId) ?? 0
  return [...sections.values()].sort((left, right) => right.weight - left.weight || ofLesson(right) - ofLesson(left))
}
