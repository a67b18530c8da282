import type { ItemSort } from '../query/listing.ts'

/** How much room the table has: all columns, the most important ones, or two lines a row. */
export type TableShape = 'full' | 'middle' | 'cards'

const FULL_FROM_PX = 900
const MIDDLE_FROM_PX = 570

export function shapeFor(widthPx: number): TableShape {
  if (widthPx >= FULL_FROM_PX) return 'full'
  return widthPx >= MIDDLE_FROM_PX ? 'middle' : 'cards'
}

/** Height of a row in rem, by shape and the density setting; text is cut to one line so that it always holds. */
export function rowRem(shape: TableShape, density: 'comfortable' | 'compact'): number {
  if (shape === 'cards') return density === 'compact' ? 3.5 : 4
  return density === 'compact' ? 2 : 2.5
}

export interface Column {
  key: 'question' | 'lesson' | 'state' | 'due' | 'recall' | 'stability' | 'difficulty' | 'lapses' | 'flag'
  label: string
  /** The letter that stands for it in the header, the same as in a query such as R<0.8. */
  letter?: 'R' | 'S' | 'D'
  /** The order that a press on its header asks for; absent where none exists. */
  sort?: ItemSort
  number?: true
  /** Only where there is room for all. */
  fullOnly?: true
}

export const columns: readonly Column[] = [
  { key: 'question', label: 'Question', sort: 'question' },
  { key: 'lesson', label: 'Lesson', sort: 'course', fullOnly: true },
  { key: 'state', label: 'State' },
  { key: 'due', label: 'Due', sort: 'due' },
  { key: 'recall', label: 'Recall', letter: 'R', number: true },
  { key: 'stability', label: 'Stability', letter: 'S', sort: 'stability', number: true, fullOnly: true },
  { key: 'difficulty', label: 'Difficulty', letter: 'D', sort: 'difficulty', number: true, fullOnly: true },
  { key: 'lapses', label: 'Lapses', sort: 'lapses', number: true, fullOnly: true },
  { key: 'flag', label: 'Flag' },
]

export const columnsOf = (shape: TableShape): readonly Column[] =>
  shape === 'full' ? columns : columns.filter((column) => column.fullOnly !== true)
