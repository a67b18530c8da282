import type { Item } from '#domain/item/item.ts'
import { readBlob, storeBlob } from '#storage/blobs.ts'
import { sampleCourseId } from './sample-course.ts'
import type { StudyBench } from './study-bench.ts'

/** As an update of the course would: the same question of the sample course, now asked for a number. */
export function askAsNumber({ context, nowMs, zone }: StudyBench, uid: string): void {
  const { collection } = context
  const items = JSON.parse(readBlob(collection.read, collection.read.value('SELECT blob FROM course') ?? '')) as Item[]
  const asked = items.map((item): Item => {
    if (item.uid !== uid) return item
    const { format, lessonId, sectionId, stem, explanation, cites, passage, bloom, reserved } = item
    const kept = { format, uid, lessonId, sectionId, stem, explanation, cites, passage, bloom, reserved }
    const tolerance = { kind: 'absolute', amount: 0 } as const
    return { ...kept, version: item.version + 1, type: 'numeric', value: 3, unit: '', tolerance }
  })
  const contentHash = `${uid} as a number`
  collection.write({ wallMs: nowMs, instantMs: nowMs, zone, day: 20_777 }, (transaction) => {
    const blob = storeBlob(transaction.local, JSON.stringify(asked))
    transaction.appendEvent({ kind: 'course.installed', body: { courseId: sampleCourseId, contentHash, blob } })
  })
  context.asked.forget()
}
