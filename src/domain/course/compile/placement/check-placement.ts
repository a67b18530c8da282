import type { Item } from '../../../item/item.ts'
import { selfTickedTypes } from '../../../scheduling/rating.ts'
import type { Source } from '../../register.ts'
import type { LessonDraft } from '../compile-lesson.ts'
import type { MistakeLog } from '../mistake.ts'
import { type PlacementDraft, placementFileName } from './read-placement.ts'

/**
 * Checks the placement against the lessons: every question exists, stands in its lesson, is not kept for the final
 * assessment, can be marked by the machine, and leans on no document, since nobody has read one by then.
 */
export function checkPlacement(
  draft: PlacementDraft | undefined,
  lessons: readonly LessonDraft[],
  sources: readonly Source[],
  log: MistakeLog,
): void {
  if (!draft) return
  const report = log.inFile(placementFileName)
  const items = new Map(lessons.flatMap(({ lesson }) => lesson.items.map((item) => [item.uid, item] as const)))
  const asked = new Map<string, number>()
  for (const { uid, line, lessonId } of draft.named) {
    if (lessonId === null) {
      if (!draft.named.some((other) => other.lessonId !== null && other.uid === uid)) {
        report(line, 'reference', `There are other words for ${uid}, which the placement does not ask.`)
      }
      continue
    }
    const before = asked.get(uid)
    if (before !== undefined) report(line, 'reference', `The placement asks ${uid} on line ${before} already.`)
    asked.set(uid, line)
    const item = items.get(uid)
    const complaint = complaintAbout(item, lessonId)
    if (complaint) report(line, 'reference', `The placement names ${uid}, ${complaint}.`)
    const leansOn = item && documentIn(draft.table.wordings[uid] ?? item.stem, sources)
    if (leansOn) {
      const advice = 'which nobody has read at a placement; put other words for it under "wordings"'
      report(line, 'item', `The question ${uid} speaks of ${leansOn}, ${advice}.`)
    }
  }
}

function complaintAbout(item: Item | undefined, lessonId: string): string | undefined {
  if (!item) return 'which no lesson holds'
  if (item.lessonId !== lessonId) return `which stands in lesson ${item.lessonId}`
  if (item.reserved) return 'which is reserved for the final assessment'
  return selfTickedTypes.has(item.type) ? 'which only its reader can mark' : undefined
}

function documentIn(stem: string, sources: readonly Source[]): string | undefined {
  const named = sources.find(({ name }) => stem.includes(name))
  if (named) return `the ${named.name}`
  return /\bdocuments?\b/u.test(stem) ? 'the documents' : undefined
}
