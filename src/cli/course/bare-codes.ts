import type { CourseDraft } from '#domain/course/compile/compile-course.ts'
import type { Mistake } from '#domain/course/compile/mistake.ts'

/** Fields that hold codes and ids, which the app turns into names; everything else is read by learners. */
const fieldsOfCodes = new Set(
  ['cites', 'codes', 'code', 'id', 'uid', 'update', 'misconception', 'misconceptions', 'requires', 'notes', 'repeats']
    .concat([
      'claims',
      'evidence',
      'lessonId',
      'sectionId',
      'sourceId',
      'courseId',
      'itemUids',
      'predictUid',
      'pretestUids',
      'passage',
    ])
    .concat(['prefix', 'suffix', 'plainText']),
)
const bareCode = /\b(?:S\d(?:-\d{3})?|[XDEM]\d{2}|L\d{2}|Q\d{2}-\d{2})\b/u

/** Codes in the middle of text for learners, who know documents and notes by their names. */
export function bareCodes({ lessons, traces, register }: CourseDraft): Mistake[] {
  const inLessons = lessons.flatMap((lesson, at) => {
    const trace = traces[at]
    const warn = (where: object, line: number | undefined) => warningsIn(where, trace?.file ?? '', line ?? 1)
    return [
      ...lesson.sections.flatMap((section) => warn(section, trace?.sectionLines.get(section.id))),
      ...lesson.items.flatMap((item) => warn(item, trace?.itemLines.get(item.uid))),
    ]
  })
  return [...inLessons, ...warningsIn(register, 'register/claims.tsv', 1)]
}

function warningsIn(value: unknown, file: string, line: number): Mistake[] {
  if (typeof value === 'string') {
    const [code] = bareCode.exec(value) ?? []
    if (code === undefined) return []
    const sentence = `Learners read ${code} here: “${value.slice(0, 60)}”. Use the name of the document or note.`
    return [{ file, line, rule: 'markdown', sentence }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, field]) => (fieldsOfCodes.has(key) ? [] : warningsIn(field, file, line)))
}
