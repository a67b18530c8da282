import { type PlacementTable, placementTableSchema } from '../../../placement/placement-table.ts'
import type { CourseFile } from '../compile-course-file.ts'
import type { MistakeLog } from '../mistake.ts'
import { type Fields, fieldsOf } from '../yaml/fields.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlValue } from '../yaml/value.ts'

export const placementFileName = 'register/placement.yaml'

/** An item that the file names, with the line where it does. */
export interface NamedItem {
  readonly uid: string
  readonly line: number
  /** The lesson under which it stands; null for a wording. */
  readonly lessonId: string | null
}

export interface PlacementDraft {
  readonly table: PlacementTable
  readonly named: readonly NamedItem[]
}

/** Reads which questions a placement asks. A course without the file offers none. */
export function readPlacement(
  text: string | undefined,
  course: CourseFile,
  log: MistakeLog,
): PlacementDraft | undefined {
  if (text === undefined) return undefined
  const report = log.inFile(placementFileName)
  const fields = fieldsOf(readYaml(text, 1, placementFileName, report))
  if (!fields) return undefined
  const uid = (id: string) => `${course.id}/${id}`

  const experience = (fields.required('experience')?.list() ?? []).flatMap((value) => {
    const entry = fieldsOf(value)
    const id = entry?.text('id')
    const question = entry?.text('question')
    entry?.close()
    return id && question ? [{ id, question }] : []
  })
  const advanced = fields.list('advanced').flatMap((value) => {
    const id = value.text()
    if (id !== undefined && !course.modules.some((module) => module.id === id)) {
      report(value.line, 'reference', `The course has no module ${id}.`)
    }
    return id ?? []
  })
  const lessons = new Map(
    entries(fields, 'lessons').flatMap(([lessonId, value]) => {
      const items = value.list().flatMap((item) => {
        const id = item.text()
        return id === undefined ? [] : [{ uid: uid(id), line: item.line, lessonId }]
      })
      const [first, second, third, ...more] = items
      if (first && second && third && more.length === 0) return [[lessonId, [first, second, third] as const] as const]
      value.complain(`"${lessonId}" must name three questions, one for each tier`)
      return []
    }),
  )
  const wordings = entries(fields, 'wordings').flatMap(([id, value]) => {
    const stem = value.text()
    return stem === undefined ? [] : [{ uid: uid(id), line: value.line, lessonId: null, stem }]
  })
  fields.close()

  const listed = course.modules.flatMap((module) => module.lessons)
  for (const { id } of listed) {
    if (!lessons.has(id)) report(1, 'reference', `The placement names no questions for lesson ${id}.`)
  }
  for (const [lessonId, [first]] of lessons) {
    if (!listed.some(({ id }) => id === lessonId)) {
      report(first.line, 'reference', `The course has no lesson ${lessonId}.`)
    }
  }
  const table = placementTableSchema.safeParse({
    experience,
    modules: course.modules.map((module) => ({
      id: module.id,
      advanced: advanced.includes(module.id),
      lessons: module.lessons.flatMap(({ id }) => {
        const items = lessons.get(id)
        return items ? [{ id, itemUids: items.map((item) => item.uid) }] : []
      }),
    })),
    wordings: Object.fromEntries(wordings.map((entry) => [entry.uid, entry.stem])),
  })
  if (!table.success) return undefined
  return { table: table.data, named: [...[...lessons.values()].flat(), ...wordings] }
}

/** The entries of a mapping that may be left out, in written order. */
function entries(fields: Fields, name: string): [string, YamlValue][] {
  const value = fields.optional(name)
  return value ? [...(value.mapping() ?? [])] : []
}
