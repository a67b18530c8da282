import type { LessonPage } from '#contract/library.ts'
import { askedIn } from '#domain/course/asked-in.ts'
import { findItem } from '#storage/projections/items.ts'
import { countPlaced } from '#storage/queries/placements.ts'
import type { AppContext } from '../context.ts'
import { Failed } from '../failed.ts'
import { readCard } from '../study/card.ts'

/** A lesson with its questions in the state they are in. */
export function lesson(context: AppContext, input: { courseId: string; lessonId: string }): LessonPage {
  const { courseId, lessonId } = input
  const index = context.shelf.course(courseId)
  const text = context.shelf.lesson(courseId, lessonId)
  const heads = index.modules.flatMap((module) => module.lessons.map((head) => ({ head, module })))
  const at = heads.findIndex(({ head }) => head.id === lessonId)
  const here = heads[at]
  if (!here) throw new Failed('not-found', `The course has no lesson ${lessonId}.`)
  // Where the collection may not be written, or its date is in doubt, a new version of the course waits: what it adds
  // cannot be asked yet, but its text can be read.
  const isThere = (uid: string) => findItem(context.collection.read, uid)?.reserved === false
  const askable = new Set(text.items.flatMap(({ uid }) => (isThere(uid) ? [uid] : [])))
  // Sections name their questions without those kept for the final assessment; once these are free they come last.
  const sections = text.sections.map((section) => {
    const kept = text.items.filter(({ reserved, sectionId }) => reserved && sectionId === section.id)
    return { ...section, itemUids: [...section.itemUids, ...kept.map(({ uid }) => uid)] }
  })
  const cards = sections
    .flatMap(askedIn)
    .filter((uid) => askable.has(uid))
    .map((uid) => readCard(context, uid))
  // The guess before reading is for those who have not met these questions yet, unless in a placement.
  const placed = (uid: string) => countPlaced(context.collection.read, findItem(context.collection.read, uid)?.key ?? 0)
  const untouched = cards.every(({ item, attempt }) => attempt === 1 || attempt - 1 === placed(item.uid))
  const place = context.collection.read.get<{ sectionId: string; fraction: number }>(
    'SELECT section AS sectionId, fraction FROM place WHERE course = ? AND lesson = ?',
    courseId,
    lessonId,
  )
  const neighbour = (offset: number) => {
    const head = heads[at + offset]?.head
    return head ? { lessonId: head.id, title: head.title } : null
  }
  return {
    courseTitle: index.title,
    moduleTitle: here.module.title,
    lesson: {
      ...text,
      items: [],
      sections: sections.map((section) => ({
        ...section,
        itemUids: section.itemUids.filter((uid) => askable.has(uid)),
      })),
    },
    cards,
    pretest: untouched ? cards.filter(({ item, attempt }) => attempt === 1 && text.pretestUids.includes(item.uid)) : [],
    misconceptions: context.shelf.register(courseId).misconceptions,
    place: place ?? null,
    previous: neighbour(-1),
    next: neighbour(1),
  }
}
