import type { Card } from '#contract/study.ts'
import { formToAsk } from '#domain/item/forms.ts'
import type { KnownItem } from '#storage/projections/apply.ts'
import { readStateRow, toState } from '#storage/projections/item-state.ts'
import { type AskedItem, countUndoneAttempts, findItem } from '#storage/projections/items.ts'
import type { AppContext } from '../context.ts'
import { Failed } from '../failed.ts'
import { currentMoment } from '../moment.ts'
import { toProgress } from './item-progress.ts'

/** @throws Failed when the item does not exist */
export function knownItem(context: AppContext, uid: string): KnownItem {
  const item = findItem(context.collection.read, uid)
  if (!item) throw new Failed('not-found', 'That question is not in this library any more.')
  return item
}

/** @throws Failed when the item does not exist, or is kept for exams, which would be worth nothing if it had been seen */
export function askedItem(context: AppContext, uid: string): AskedItem {
  const asked = context.asked.find(uid)
  if (!asked || asked.item.reserved) throw new Failed('not-found', 'That question is not in this library any more.')
  return asked
}

/** One item ready to be asked: its text, where it stands, and the ordinal of the attempt to come. */
export function readCard(context: AppContext, uid: string, nowMs = currentMoment(context).instantMs): Card {
  const read = context.collection.read
  const { item, body, attempts } = askedItem(context, uid)
  const progress = toProgress(toState(readStateRow(read, item.key)), nowMs)
  return {
    item: formToAsk(body, progress.passDays),
    progress,
    attempt: attempts + 1,
    showing: attempts + 1 - countUndoneAttempts(read, item.key),
    draft: read.value<string>('SELECT input FROM draft WHERE item = ?', item.key) ?? null,
    ...placeNames(context, item, body.sectionId),
  }
}

/** Titles for the breadcrumb; a course that is no longer on the shelf leaves its ids. */
export function placeNames(context: AppContext, { course, lesson }: KnownItem, sectionId: string) {
  const index = context.shelf.courses.find(({ id }) => id === course)
  const head = context.shelf.lessonHead(course, lesson)
  const section = head?.sections.find(({ id }) => id === sectionId)
  return {
    courseTitle: index?.title ?? course,
    lessonTitle: head?.title ?? lesson,
    sectionTitle: section?.title ?? sectionId,
  }
}
