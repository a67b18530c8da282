import { itemsOf } from '#domain/placement/placement-table.ts'
import { findItem } from '#storage/projections/items.ts'
import { countPlaced } from '#storage/queries/placements.ts'
import type { AppContext } from '../context.ts'

/** How many questions of a lesson were answered in placements: these alone do not mean that the lesson was begun. */
export function seenInPlacement(context: AppContext, courseId: string, lessonId: string): number {
  const items = context.shelf.course(courseId).placement?.modules.flatMap(itemsOf) ?? []
  const own = items.filter((item) => item.lessonId === lessonId)
  return own.filter(({ uid }) => isPlaced(context, uid)).length
}

function isPlaced(context: AppContext, uid: string): boolean {
  const item = findItem(context.collection.read, uid)
  return item !== null && countPlaced(context.collection.read, item.key) > 0
}
