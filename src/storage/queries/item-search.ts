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

/** The orders that every item has a place in. */
const orders = { course: 'item.course, item.position', question: 'item.question COLLATE NOCASE, item.key' } as const
/**
 * The orders of what is remembered, and which items have a value there (written as the indexes are). The others come
 * after them, in reading order.
 */
const remembered = {
  due: { column: 'item_state.queue_day', valued: 'item_state.queue_day IS NOT NULL' },
  stability: { column: 'item_state.stability', valued: 'item_state.reps > 0' },
  difficulty: { column: 'item_state.difficulty', valued: 'item_state.reps > 0' },
  lapses: { column: 'item_state.lapses', valued: 'item_state.reps > 0' },
} as const

const COUNT_LIMIT = 10_000

export interface ItemSearch {
  terms: readonly QueryTerm[]
  sort: ItemSort
  descending: boolean
  offset: number
  limit: number
  day: number
}

type Page = Pick<ItemSearch, 'offset' | 'limit'>

/** Every item with what is known of it; or only the answered and marked ones, read from their states on. */
const everyItem = 'item JOIN item_key ON item_key.key = item.key LEFT JOIN item_state ON item_state.item = item.key'
const fromStates =
  'item_state CROSS JOIN item ON item.key = item_state.item CROSS JOIN item_key ON item_key.key = item.key'

/** A page of items that fit every term. The texts of the statements depend on the query only by its shape. */
export function searchItems(db: ReadDb, search: ItemSearch): FoundItem[] {
  const { sort, descending, offset, limit } = search
  const all = conditions(search.terms, search.day, matchesMany(db, search.terms))
  if (sort === 'course' || sort === 'question') {
    return readPage(db, everyItem, all, turned(orders[sort], descending), search)
  }
  // Two readings instead of one sort over everything: each follows an index and stops when the page is full.
  const { column, valued } = remembered[sort]
  const first = readPage(db, fromStates, both(all, valued), `${turned(column, descending)}, item_state.item`, search)
  if (first.length === limit) return first
  const before = first.length > 0 || offset === 0 ? offset + first.length : countFitting(db, both(all, valued))
  const rest = { offset: Math.max(0, offset - before), limit: limit - first.length }
  const unvalued = both(all, `NOT coalesce(${valued}, 0)`)
  return [...first, ...readPage(db, everyItem, unvalued, turned(orders.course, false), rest)]
}

const turned = (order: string, descending: boolean) =>
  order
    .split(', ')
    .map((column) => `${column} ${descending ? 'DESC' : 'ASC'}`)
    .join(', ')

const both = ({ sql, values }: Condition, also: string): Condition => ({ sql: `${sql} AND ${also}`, values })

function readPage(
  db: ReadDb,
  source: string,
  { sql, values }: Condition,
  order: string,
  { offset, limit }: Page,
): FoundItem[] {
  return db.all<FoundItem>(
    `SELECT item.key, uid, item.question, item.type, item.course, item.lesson, stability, difficulty, last_day, due_day,
       queue_day, buried_until_day, lapses, reps, suspended, flagged, disputed
     FROM ${source}
     WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  )
}

function countFitting(db: ReadDb, { sql, values }: Condition): number {
  return db.value<number>(`SELECT count(*) FROM ${fromStates} WHERE ${sql}`, ...values) ?? 0
}

/** How many fit, counted no further than needed to say "10,000 and more"; all of them are known without counting. */
export function countItems(db: ReadDb, terms: readonly QueryTerm[], day: number): { total: number; exact: boolean } {
  if (terms.length === 0) {
    return { total: db.value<number>('SELECT coalesce(sum(items), 0) FROM lesson_stat') ?? 0, exact: true }
  }
  // Words lead here: the index of words gives its items one by one, and counting stops at the limit.
  const words = wordsMatch(terms)
  const others = terms.filter((term) => !isPlainWords(term))
  const { sql, values } = conditions(others, day, false)
  const source = words === null ? 'item' : 'item_words JOIN item ON item.key = item_words.rowid'
  const total =
    db.value<number>(
      `SELECT count(*) FROM (SELECT 1 FROM ${source} LEFT JOIN item_state ON item_state.item = item.key
       WHERE ${words === null ? '' : 'item_words MATCH ? AND '}${sql} LIMIT ${COUNT_LIMIT + 1})`,
      ...(words === null ? [] : [words]),
      ...values,
    ) ?? 0
  return total > COUNT_LIMIT ? { total: COUNT_LIMIT, exact: false } : { total, exact: true }
}

/** @param manyWords whether so many items have the words that walking the order and testing each is the shorter way */
function conditions(terms: readonly QueryTerm[], day: number, manyWords: boolean): Condition {
  const words = wordsMatch(terms)
  const all: Condition[] = [
    { sql: 'item.retired = 0 AND item.reserved = 0', values: [] },
    ...(words === null ? [] : [{ sql: `${manyWords ? '+' : ''}${inWords}`, values: [words] }]),
    ...terms.filter((term) => !isPlainWords(term) && !isWordless(term)).map((term) => condition(term, day)),
  ]
  return { sql: all.map(({ sql }) => `(${sql})`).join(' AND '), values: all.flatMap(({ values }) => values) }
}

const MANY = 5_000

function matchesMany(db: ReadDb, terms: readonly QueryTerm[]): boolean {
  const words = wordsMatch(terms)
  if (words === null) return false
  const counted = `SELECT count(*) FROM (SELECT 1 FROM item_words WHERE item_words MATCH ? LIMIT ${MANY + 1})`
  return (db.value<number>(counted, words) ?? 0) > MANY
}

type WordsTerm = Extract<QueryTerm, { kind: 'words' }>
const inWords = 'item.key IN (SELECT rowid FROM item_words WHERE item_words MATCH ?)'
const isPlainWords = (term: QueryTerm): term is WordsTerm => term.kind === 'words' && !term.not
/** Signs alone are no words to the index; asking for them would find nothing at all. */
const isWordless = (term: QueryTerm) => term.kind === 'words' && !/[\p{L}\p{N}\p{Co}]/u.test(term.text)

/** All words that must be there in one expression, which the index of words answers in one walk; null without any. */
function wordsMatch(terms: readonly QueryTerm[]): string | null {
  const words = terms.filter(isPlainWords).filter((term) => !isWordless(term))
  return words.length === 0 ? null : words.map((term) => matchExpression(term.text, term.phrase)).join(' ')
}

function condition(term: QueryTerm, day: number): Condition {
  // Said the other way round it reads only what was answered, instead of everything.
  if (term.kind === 'is' && term.state === 'new' && term.not) return { sql: 'item_state.reps > 0', values: [] }
  const plain = positive(term, day)
  return term.not ? { sql: `NOT coalesce((${plain.sql}), 0)`, values: plain.values } : plain
}

function positive(term: QueryTerm, day: number): Condition {
  switch (term.kind) {
    case 'words':
      return { sql: inWords, values: [matchExpression(term.text, term.phrase)] }
    case 'is':
      return states[term.state](day)
    case 'field':
      return { sql: fields[term.field], values: [term.value] }
    case 'measure':
      return measured(term.measure, term.comparison, term.value, day)
  }
}

/** Names are looked up in their short tables without regard to case, so that the index on items can be used as it is. */
const fields: Readonly<Record<'lesson' | 'type' | 'course', string>> = {
  lesson: '(item.course, item.lesson) IN (SELECT course, lesson FROM lesson_stat WHERE lesson = ? COLLATE NOCASE)',
  course: 'item.course IN (SELECT id FROM course WHERE id = ? COLLATE NOCASE)',
  type: 'item.type = ? COLLATE NOCASE',
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
  const opposite: Record<Comparison, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' }
  return {
    sql: `(? - item_state.last_day) ${opposite[comparison]} item_state.stability * ?`,
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
