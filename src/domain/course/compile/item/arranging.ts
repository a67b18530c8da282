import { type Fields, fieldsOf } from '../yaml/fields.ts'
import { partIdAt, readPartId, readTextParts, reportRepeats } from './part-id.ts'

export const readOrdering = (fields: Fields) => ({ steps: readTextParts(fields, 'steps', 2) })

/** Pairs, plus `extra` entries for the right side. Right sides that read the same are one entry with several partners. */
export function readMatching(fields: Fields) {
  const written = fields.required('pairs')
  const values = written?.list() ?? []
  const pairs = values.flatMap((value, index) => {
    const entry = fieldsOf(value)
    if (!entry) return []
    const id = readPartId(entry, partIdAt(index))
    const left = entry.text('left')
    const right = entry.text('right')
    const why = entry.has('why') ? entry.text('why') : ''
    entry.close()
    return id && left && right && why !== undefined ? [{ id, left, right, why }] : []
  })
  reportRepeats(
    values,
    'left side',
    pairs.map((pair) => pair.left.toLowerCase()),
  )
  reportRepeats(
    values,
    'id',
    pairs.map((pair) => pair.id),
  )
  const rights = [...new Set(pairs.map((pair) => pair.right))]
  const extra = fields.list('extra')
  for (const entry of extra) {
    const text = entry.text()
    if (text === undefined) continue
    if (rights.includes(text)) entry.complain(`the extra entry "${text}" is there already`, 'item')
    else rights.push(text)
  }
  if (
    pairs.length === values.length &&
    (pairs.length < 2 || pairs.length > 8 || rights.length < 2 || rights.length > 8)
  ) {
    written?.complain('matching needs 2 to 8 pairs and 2 to 8 different right-hand entries', 'item')
  }
  const rightId = (text: string) => `right-${rights.indexOf(text) + 1}`
  return {
    left: pairs.map(({ id, left, right, why }) => ({ id, text: left, rightId: rightId(right), why })),
    right: rights.map((text) => ({ id: rightId(text), text })),
  }
}
