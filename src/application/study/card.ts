import type { Card } from '#contract/study.ts'
import type { KnownItem } from '#storage/projections/apply.ts'
import { findItem, readItemBody } from '#storage/projections/items.ts'
import type { AppContext } from '../context.ts'
import { Failed } from '../failed.ts'
import { currentMoment } from '../moment.ts'
import { readState, toProgress } from './item-progress.ts'

/** @throws Failed when the item does not exist */
export function knownItem(context: AppContext, uid: string): KnownItem {
  const item = findItem(context.collection.read, uid)
  if (!item) throw new Failed('not-found', 'That question is not in this library any more.')
  return item
}

/** One item ready to be asked: its text, where it stands, and the ordinal of the attempt to come. */
export function readCard(context: AppContext, uid: string): Card {
  const read = context.collection.read
  const item = knownItem(context, uid)
  const body = readItemBody(read, item.key)
  return {
    item: body,
    progress: toProgress(read, item.key, readState(read, item.key), currentMoment(context).instantMs),
    attempt: attemptsSoFar(context, item.key) + 1,
    draft: read.value<string>('SELECT input FROM draft WHERE item = ?', item.key) ?? null,
    ...placeNames(context, item, body.sectionId),
  }
}

/** Every attempt counts, undone ones too: the ordinal names an attempt for ever. */
export function attemptsSoFar(context: AppContext, key: number): number {
  return context.collection.read.value<number>('SELECT count(*) FROM answer WHERE item = ?', key) ?? 0
}

/** Titles for the breadcrumb; a course that is no longer on the shelf leaves its ids. */
function placeNames(context: AppContext, { course, lesson }: KnownItem, sectionId: string) {
  const index = context.shelf.courses.find(({ id }) => id === course)
  const head = index?.modules.flatMap(({ lessons }) => lessons).find(({ id }) => id === lesson)
  const section = head?.sections.find(({ id }) => id === sectionId)
  return {
    courseTitle: index?.title ?? course,
    lessonTitle: head?.title ?? lesson,
    sectionTitle: section?.title ?? sectionId,
  }
}
