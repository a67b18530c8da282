import type { Register } from '../register.ts'
import type { LessonDraft } from './compile-lesson.ts'
import type { MistakeLog } from './mistake.ts'

/** Checks what lessons say about each other and about the register: codes, ids and the order of lessons. */
export function checkReferences(
  drafts: readonly LessonDraft[],
  register: Omit<Register, 'systems'>,
  log: MistakeLog,
): void {
  const { claims, disagreements, updates, misconceptions } = register
  const citable = new Set([...claims, ...disagreements, ...updates].map((entry) => entry.code))
  const beliefs = new Set(misconceptions.map((entry) => entry.code))
  const lessonIds = new Set(drafts.map((draft) => draft.lesson.id))
  const updateCodes = new Set(updates.map((entry) => entry.code))
  const placeOfItem = new Map<string, string>()

  for (const { lesson, trace } of drafts) {
    const report = log.inFile(trace.file)
    for (const [code, line] of [...trace.listed, ...trace.cited]) {
      if (!citable.has(code)) report(line, 'citation', `The register has no ${code}.`)
    }
    for (const [code, line] of trace.misconceptions) {
      if (!beliefs.has(code)) report(line, 'reference', `The register has no misconception ${code}.`)
    }
    for (const [id, line] of trace.requires) {
      if (!lessonIds.has(id))
        report(line, 'reference', `Lesson ${lesson.id} requires ${id}, which is not in the course.`)
    }
    for (const [uid, line] of trace.itemLines) {
      const before = placeOfItem.get(uid)
      if (before) report(line, 'reference', `The id of ${uid} is taken by the question at ${before}.`)
      else placeOfItem.set(uid, `${trace.file}:${line}`)
    }
    for (const item of lesson.items) {
      const line = trace.itemLines.get(item.uid) ?? 1
      for (const code of item.cites) {
        if (!citable.has(code)) report(line, 'citation', `Item ${item.uid} cites ${code}, which the register lacks.`)
      }
      if (item.type === 'outdated-claim' && !updateCodes.has(item.update)) {
        report(line, 'citation', `Item ${item.uid} names ${item.update}, which is not an update note of the register.`)
      }
      for (const code of misconceptionsIn(item)) {
        if (!beliefs.has(code))
          report(line, 'reference', `Item ${item.uid} names ${code}, no misconception of the register.`)
      }
    }
  }
}

/** Codes of the beliefs that wrong answers of an item stand for, whatever its type. */
function misconceptionsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(misconceptionsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, field]) =>
    key === 'misconception' && typeof field === 'string' ? [field] : misconceptionsIn(field),
  )
}
