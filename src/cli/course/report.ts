import type { CourseDraft } from '#domain/course/compile/compile-course.ts'
import type { Mistake } from '#domain/course/compile/mistake.ts'
import type { CourseFindings, SectionLength } from './check-course.ts'
import { isComplete } from './glossary-entries.ts'
import { countBy } from './group-by.ts'
import { type KeyFigures, measureKeys } from './key-figures.ts'
import type { Overlap } from './overlaps.ts'

export interface CheckedCourse {
  readonly draft: CourseDraft
  readonly findings: CourseFindings
}

/** What `npm run course:check -- --json` prints. Counts run over every course. */
export interface CourseReport extends KeyFigures {
  readonly courses: readonly { id: string; title: string; lessons: number; items: number; contentHash: string }[]
  readonly lessons: number
  readonly items: number
  readonly itemsByType: Readonly<Record<string, number>>
  readonly itemsByBloom: Readonly<Record<string, number>>
  readonly itemsReserved: number
  /** Questions outside the final assessment that reviews can also ask in a harder form, and in two of them. */
  readonly itemsWithForms: number
  readonly itemsWithTwoForms: number
  readonly wordsOfProse: number
  readonly claimsTotal: number
  readonly claimsInRegister: number
  readonly claimsCoveredByLessons: number
  readonly claimsTargetedByItems: number
  readonly claimsOfLessonsNotTargeted: readonly string[]
  /** Shown in a panel, such as "12 of 26". */
  readonly disagreementsShown: string
  readonly updatesShown: string
  readonly misconceptionsTaught: string
  /** Names of the course that have a complete entry in the glossary, such as "35 of 35". */
  readonly systems: string
  /** How many update notes and questions the rule on present-day facts looked at. */
  readonly presentDayChecked: string
  /** Names of the drawings that the lessons show. */
  readonly figures: readonly string[]
  readonly explanationsOverLimit: number
  readonly citationErrors: number
  readonly sectionLengthOutliers: readonly SectionLength[]
  readonly overlapsWithSources: readonly Overlap[] | null
  readonly warnings: readonly string[]
  readonly errors: readonly string[]
}

/** Where a mistake stands and what it is, as `file:line: sentence`. */
export const asLine = ({ file, line, sentence }: Mistake) => `${file}:${line}: ${sentence}`

/** @param overlaps null when no folder of sources was named */
export function reportOn(
  courses: readonly CheckedCourse[],
  errors: readonly Mistake[],
  warnings: readonly Mistake[],
  overlaps: readonly Overlap[] | null,
): CourseReport {
  const lessons = courses.flatMap(({ draft }) => draft.lessons)
  const blocks = lessons.flatMap((lesson) => lesson.sections.flatMap((section) => section.blocks))
  const items = lessons.flatMap((lesson) => lesson.items)
  /** Forms of reserved questions are never reached, so they do not count. */
  const withForms = (least: number) =>
    items.filter((item) => !item.reserved && (item.forms?.length ?? 0) >= least).length
  const sum = (count: (course: CheckedCourse) => number) => courses.reduce((total, course) => total + count(course), 0)
  const share = (some: (course: CheckedCourse) => number, all: (course: CheckedCourse) => number) =>
    `${sum(some)} of ${sum(all)}`
  const claims = sum(({ draft }) => draft.register.claims.length)
  const ofRule = (rule: Mistake['rule']) => errors.filter((error) => error.rule === rule).length
  return {
    courses: courses.map(({ draft: { index, lessons: own } }) => ({
      id: index.id,
      title: index.title,
      lessons: own.length,
      items: own.reduce((total, lesson) => total + lesson.items.length, 0),
      contentHash: index.contentHash,
    })),
    lessons: lessons.length,
    items: items.length,
    itemsByType: countBy(items, (item) => item.type),
    itemsByBloom: countBy(items, (item) => item.bloom),
    itemsReserved: items.filter((item) => item.reserved).length,
    itemsWithForms: withForms(1),
    itemsWithTwoForms: withForms(2),
    wordsOfProse: lessons.flatMap((lesson) => lesson.sections).reduce((total, section) => total + section.words, 0),
    claimsTotal: claims,
    claimsInRegister: claims,
    claimsCoveredByLessons: sum(({ findings }) => findings.coverage.covered.size),
    claimsTargetedByItems: sum(({ findings }) => findings.coverage.targeted.size),
    claimsOfLessonsNotTargeted: courses.flatMap(({ findings }) => findings.coverage.listedNotTargeted),
    disagreementsShown: share(
      ({ findings }) => findings.coverage.panels.disagreements.size,
      ({ draft }) => draft.register.disagreements.length,
    ),
    updatesShown: share(
      ({ findings }) => findings.coverage.panels.updates.size,
      ({ draft }) => draft.register.updates.length,
    ),
    misconceptionsTaught: share(
      ({ findings }) => findings.coverage.taught.size,
      ({ draft }) => draft.register.misconceptions.length,
    ),
    systems: share(
      ({ draft }) => draft.register.systems.filter(isComplete).length,
      ({ draft }) => draft.register.systems.length,
    ),
    presentDayChecked: `${sum(({ draft }) => draft.register.updates.length)} update notes, ${sum(
      ({ draft }) => draft.register.updates.flatMap((note) => note.today.facts).length,
    )} statements, ${sum(({ findings }) => findings.touchedByUpdates)} questions touched`,
    ...measureKeys(items),
    figures: blocks.flatMap((block) => (block.kind === 'figure' ? [block.name] : [])),
    explanationsOverLimit: ofRule('explanation'),
    citationErrors: ofRule('citation'),
    sectionLengthOutliers: courses.flatMap(({ findings }) => findings.outliers),
    overlapsWithSources: overlaps,
    warnings: warnings.map(asLine),
    errors: errors.map(asLine),
  }
}
