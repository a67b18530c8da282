import type { ItemOf } from '../item/item.ts'

type Cell = ItemOf<'table'>['rows'][number][number]
export type BlankCell = Extract<Cell, { kind: 'blank' }>

/** The cells to fill, row by row, each with words for where it is: its row's first given cell and its column. */
export function blankCellsOf(item: ItemOf<'table'>): { cell: BlankCell; place: string }[] {
  return item.rows.flatMap((row) => {
    const name = row.find((cell) => cell.kind === 'given')?.text ?? ''
    return row.flatMap((cell, column) =>
      cell.kind === 'blank'
        ? [{ cell, place: [name, item.columns[column] ?? ''].filter((part) => part !== '').join(', ') }]
        : [],
    )
  })
}
