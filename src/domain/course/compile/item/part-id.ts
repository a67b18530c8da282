import { type Fields, fieldsOf } from '../yaml/fields.ts'
import type { YamlValue } from '../yaml/value.ts'

/** The id that a part without one gets from its written position: a, b, c ... */
export function partIdAt(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index)
}

export function readPartId(fields: Fields, fallback: string): string | undefined {
  const value = fields.optional('id')
  if (!value) return fallback
  const id = value.text()
  if (id === undefined || /^[a-z0-9-]{1,24}$/u.test(id)) return id
  return value.complain(`the id "${id}" may hold small letters, digits and hyphens only, 24 at most`)
}

/** Reports the entries whose id or text stood in the list before. */
export function reportRepeats(values: readonly YamlValue[], what: string, keys: readonly string[]): void {
  keys.forEach((key, index) => {
    if (keys.indexOf(key) < index)
      values[index]?.complain(`two entries of a list have the same ${what} "${key}"`, 'item')
  })
}

/** Entries that are a plain text, or `text` with an `id` of their own. */
export function readTextParts(fields: Fields, name: string, least: number): { id: string; text: string }[] {
  const written = fields.required(name)
  const values = written?.list() ?? []
  const parts = values.map((value, index) => {
    if (!value.isMapping) return { id: partIdAt(index), text: value.text() }
    const entry = fieldsOf(value)
    const part = { id: entry && readPartId(entry, partIdAt(index)), text: entry?.text('text') }
    entry?.close()
    return part
  })
  const whole = parts.flatMap(({ id, text }) => (id && text ? [{ id, text }] : []))
  if (whole.length < values.length) return whole
  reportRepeats(
    values,
    'id',
    whole.map((part) => part.id),
  )
  reportRepeats(
    values,
    'text',
    whole.map((part) => part.text.toLowerCase()),
  )
  if (written?.isList && (whole.length < least || whole.length > 8)) {
    written.complain(`"${name}" needs ${least} to 8 entries`, 'item')
  }
  return whole
}
