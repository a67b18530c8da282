import { type Fields, fieldsOf } from '../yaml/fields.ts'
import type { YamlValue } from '../yaml/value.ts'
import { readPartId } from './part-id.ts'

/** A table in which some cells are chosen from a list: a cell is a text, or `{ answer, options, why }`. */
export function readTable(fields: Fields) {
  const head = fields.required('columns')
  const columns = (head?.list() ?? []).map((value) => value.text()).filter((text) => text !== undefined)
  if (head?.isList && (columns.length < 2 || columns.length > 6))
    head.complain('"columns" needs 2 to 6 entries', 'item')
  const written = fields.required('rows')
  const values = written?.list() ?? []
  if (written?.isList && (values.length < 1 || values.length > 8))
    written.complain('"rows" needs 1 to 8 entries', 'item')
  const rows = values.map((row, rowIndex) => {
    const cells = row.list().map((cell, index) => readCell(cell, `r${rowIndex + 1}c${index + 1}`))
    if (row.isList && cells.length !== columns.length) {
      row.complain(`this row has ${cells.length} cells, and there are ${columns.length} columns`, 'item')
    }
    return cells.filter((cell) => cell !== undefined)
  })
  if (!rows.flat().some((cell) => cell.kind === 'blank')) fields.self.complain('no cell is left to fill', 'item')
  return { columns, rows }
}

function readCell(value: YamlValue, place: string) {
  if (!value.isMapping) {
    const text = value.text()
    return text === undefined ? undefined : { kind: 'given' as const, text }
  }
  const cell = fieldsOf(value)
  if (!cell) return undefined
  const id = readPartId(cell, place)
  const answer = cell.text('answer')
  const options = cell.texts('options')
  const why = cell.text('why')
  cell.close()
  if (answer && !options.includes(answer)) value.complain(`"options" must hold the answer "${answer}"`, 'item')
  if (options.length < 2) value.complain('a cell to fill needs at least two options', 'item')
  return id && answer && why ? { kind: 'blank' as const, id, answer, options, why } : undefined
}
