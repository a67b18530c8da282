import { intervalMultiple } from '#domain/scheduling/interval.ts'
import { fsrs6Default } from '#domain/scheduling/parameters.ts'
import type { Comparison, Measure, QueryTerm, StateWord } from '#domain/search/item-query.ts'
import type { ReadDb, SqlValue } from '../sqlite.ts'

export const sorts = ['course', 'question', 'due', 'stability', 'difficulty', 'lapses'] as const
export type ItemSort = (typeof sorts)[number]

export interface FoundItem {
  key: number
  uid: string
  question: string
  type: string
  course: string
  lesson: string
  stability: number | null
  difficulty: number | null
  last_day: number | null
  due_day: number | null
  queue_day: number | null
  buried_until_day: number | null
  lapses: number | null
  reps: number | null
  suspended: number | null
  flagged: number | null
  disputed: number | null
}

interface Condition {
  sql: string
  values: SqlValue[]
}

/** Where each sort reads in order; unanswered items have no state and come last. */
const orders: Readonly<Record<ItemSort, string>> = {
  course: 'item.course, item.position',
  question: 'item.question COLLATE NOCASE',
  due: 'item_state.queue_day',
  stability: 'item_state.stability',
  difficulty: 'item_state.difficulty',
  lapses: 'item_state.lapses',
}

const COUNT_LIMIT = 10_000

export interface ItemSearch {
  terms: readonly QueryTerm[]
  sort: ItemSort
  descending: boolean
  offset: number
  limit: number
  day: number
}

/** A page of items that fit every term. The texts of the statements depend on the query only by its shape. */
export function searchItems(db: ReadDb, search: ItemSearch): FoundItem[] {
  const { sql, values } = conditions(search.terms, search.day)
  const direction = search.descending ? 'DESC' : 'ASC'
  const order = orders[search.sort]
    .split(', ')
    .map((column) => `${column} ${direction}`)
    .join(', ')
  const stateFirst = search.sort === 'course' || search.sort === 'question' ? '' : 'item_state.item IS NULL, '
  return db.all<FoundItem>(
    `SELECT item.key, uid, item.question, item.type, item.course, item.lesson, stability, difficulty, last_day, due_day,
       queue_day, buried_until_day, lapses, reps, suspended, flagged, disputed
     FROM item JOIN item_key ON item_key.key = item.key LEFT JOIN item_state ON item_state.item = item.key
     WHERE ${sql} ORDER BY ${stateFirst}${order} LIMIT ? OFFSET ?`,
    ...values,
    search.limit,
    search.offset,
  )
}

/** How many fit, counted no further than needed to say "10,000 and more". */
export function countItems(db: ReadDb, terms: readonly QueryTerm[], day: number): { total: number; exact: boolean } {
  const { sql, values } = conditions(terms, day)
  const total =
    db.value<number>(
      `SELECT count(*) FROM (SELECT 1 FROM item LEFT JOIN item_state ON item_state.item = item.key
       WHERE ${sql} LIMIT ${COUNT_LIMIT + 1})`,
      ...values,
    ) ?? 0
  return total > COUNT_LIMIT ? { total: COUNT_LIMIT, exact: false } : { total, exact: true }
}

function conditions(terms: readonly QueryTerm[], day: number): Condition {
  const all = [
    { sql: 'item.retired = 0 AND item.reserved = 0', values: [] },
    ...terms.map((term) => condition(term, day)),
  ]
  return { sql: all.map(({ sql }) => `(${sql})`).join(' AND '), values: all.flatMap(({ values }) => values) }
}

function condition(term: QueryTerm, day: number): Condition {
  const plain = positive(term, day)
  return term.not ? { sql: `NOT coalesce((${plain.sql}), 0)`, values: plain.values } : plain
}

function positive(term: QueryTerm, day: number): Condition {
  switch (term.kind) {
    case 'words':
      return {
        sql: 'item.key IN (SELECT rowid FROM item_words WHERE item_words MATCH ?)',
        values: [matchExpression(term.text, term.phrase)],
      }
    case 'is':
      return states[term.state](day)
    case 'field':
      return term.field === 'type'
        ? { sql: 'item.type = ?', values: [term.value] }
        : { sql: `item.${term.field} = ? COLLATE NOCASE`, values: [term.value] }
    case 'measure':
      return measured(term.measure, term.comparison, term.value, day)
  }
}

const states: Readonly<Record<StateWord, (day: number) => Condition>> = {
  due: (day) => ({ sql: 'item_state.queue_day <= ?', values: [day] }),
  new: () => ({ sql: 'coalesce(item_state.reps, 0) = 0', values: [] }),
  learning: () => ({ sql: 'item_state.reps > 0 AND item_state.interval_days < 21', values: [] }),
  review: () => ({ sql: 'item_state.interval_days >= 21', values: [] }),
  suspended: () => ({ sql: 'item_state.suspended = 1', values: [] }),
  buried: (day) => ({ sql: 'item_state.buried_until_day > ?', values: [day] }),
  flagged: () => ({ sql: 'item_state.flagged = 1', values: [] }),
  disputed: () => ({ sql: 'item_state.disputed = 1', values: [] }),
  leech: () => ({ sql: 'item_state.lapses >= 6', values: [] }),
}

const columns: Readonly<Record<Exclude<Measure, 'R'>, string>> = {
  S: 'item_state.stability',
  D: 'item_state.difficulty',
  L: 'item_state.lapses',
  I: 'item_state.interval_days',
}

/** Recall is not stored: R < r holds exactly when more than S times the interval multiple of r has passed. */
function measured(measure: Measure, comparison: Comparison, value: number, day: number): Condition {
  if (measure !== 'R') return { sql: `${columns[measure]} ${comparison} ?`, values: [value] }
  if (value <= 0 || value >= 1) {
    const always = value >= 1 === comparison.startsWith('<')
    return { sql: `item_state.reps > 0 AND ${always ? 1 : 0}`, values: [] }
  }
  const turned: Record<Comparison, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' }
  return {
    sql: `(? - item_state.last_day) ${turned[comparison]} item_state.stability * ?`,
    values: [day, intervalMultiple(value, fsrs6Default)],
  }
}

/** Words as FTS5 reads them: each quoted, so that nothing typed is ever taken for syntax; the last may be unfinished. */
export function matchExpression(text: string, phrase: boolean): string {
  const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`
  if (phrase) return quoted(text)
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => `${quoted(word)}*`)
    .join(' ')
}
