import type { InputOf } from '#contract/contract.ts'
import type { ItemList, ItemRow } from '#contract/items.ts'
import { retrievability } from '#domain/scheduling/forgetting-curve.ts'
import { parseItemQuery } from '#domain/search/item-query.ts'
import { countItems, type FoundItem, searchItems } from '#storage/queries/item-search.ts'
import type { AppContext } from '../context.ts'
import { currentMoment } from '../moment.ts'

export function list(context: AppContext, input: InputOf<'items.list'>): ItemList {
  const { day } = currentMoment(context)
  const parsed = parseItemQuery(input.query)
  const terms = parsed.flatMap(({ term }) => term ?? [])
  const titleOf = (row: FoundItem) => context.shelf.lessonHead(row.course, row.lesson)?.title ?? row.lesson
  const { total, exact } = countItems(context.collection.read, terms, day)
  return {
    rows: searchItems(context.collection.read, { ...input, terms, day }).map((row) => toRow(row, titleOf(row), day)),
    total,
    totalIsExact: exact,
    terms: parsed.map(({ text, meaning, problem }) => ({ text, meaning, problem })),
  }
}

function toRow(row: FoundItem, lessonTitle: string, day: number): ItemRow {
  return {
    itemUid: row.uid,
    question: row.question,
    type: row.type,
    courseId: row.course,
    lessonId: row.lesson,
    lessonTitle,
    state: stateOf(row, day),
    flagged: row.flagged === 1,
    dueDay: row.queue_day ?? row.due_day,
    retrievability:
      row.stability === null || row.last_day === null ? null : retrievability(day - row.last_day, row.stability),
    stabilityDays: row.stability,
    difficulty: row.difficulty,
    lapses: row.lapses ?? 0,
    reps: row.reps ?? 0,
  }
}

function stateOf(row: FoundItem, day: number): ItemRow['state'] {
  if (row.disputed === 1) return 'disputed'
  if (row.suspended === 1) return 'suspended'
  if (!row.reps) return 'new'
  if (row.buried_until_day !== null && row.buried_until_day > day) return 'buried'
  return (row.due_day ?? 0) - (row.last_day ?? 0) < 21 ? 'learning' : 'review'
}
