import { Samples } from './timing.ts'

/** What is measured, in the order of the table. */
export const operations = {
  open: 'open to first card (open, Today, start), warm',
  shelf: '  of which reading the course index',
  today: 'Today',
  due: 'queue: what is due, 200 items',
  start: 'queue: start of 20 with 200 due, durable',
  answer: 'answer, durable',
  answerApart: '  in sessions of its own',
  answerForGood: '  the same, the floor unable to undo',
  answerUseCase: '  through the use case alone',
  card: 'next card',
  undo: 'undo, durable',
  status: 'status',
  list: 'item list, first page by question',
  listByDue: 'item list, first page by due day',
  search: 'item list, one word',
  progress: 'progress summary (reads every memory)',
  state: 'state with hash (reads everything)',
} as const

export type OperationName = keyof typeof operations

export const operationNames = Object.keys(operations) as OperationName[]

export function emptyMeasures(): Record<OperationName, { ours: Samples; floor: Samples }> {
  return Object.fromEntries(
    operationNames.map((name) => [name, { ours: new Samples(), floor: new Samples() }]),
  ) as Record<OperationName, { ours: Samples; floor: Samples }>
}
