import type { Response } from '../item/response.ts'
import { canonicalJson } from './canonical.ts'

/**
 * The text of a response in the log: a letter for its type, then its values as JSON in the order given here, a
 * single value without brackets. Choosing option `a` is `s"a"`, 4 bytes where the response itself takes 39; with a
 * million answers that is a third of the log. Part of the file format: append, never change.
 */
const forms: Readonly<Record<Response['type'], { readonly letter: string; readonly fields: readonly string[] }>> = {
  'single-choice': { letter: 's', fields: ['option'] },
  'multiple-choice': { letter: 'm', fields: ['options'] },
  'true-false': { letter: 't', fields: ['verdict', 'reason'] },
  scenario: { letter: 'n', fields: ['option', 'reason'] },
  'outdated-claim': { letter: 'u', fields: ['option'] },
  compare: { letter: 'p', fields: ['option'] },
  cloze: { letter: 'c', fields: ['blanks'] },
  'short-answer': { letter: 'a', fields: ['text', 'ticked'] },
  'free-recall': { letter: 'r', fields: ['text', 'ticked'] },
  numeric: { letter: 'd', fields: ['text'] },
  matching: { letter: 'g', fields: ['pairs'] },
  ordering: { letter: 'o', fields: ['steps'] },
  table: { letter: 'b', fields: ['cells'] },
}

/** Equal responses have equal texts. */
export function responseText(response: Response): string {
  const { letter, fields } = forms[response.type]
  const values = fields.map((field) => (response as unknown as Record<string, unknown>)[field])
  return letter + canonicalJson(values.length === 1 ? values[0] : values)
}

/** @throws Error for a text that no version up to this one has written */
export function readResponse(text: string): Response {
  const found = Object.entries(forms).find(([, { letter }]) => letter === text[0])
  if (!found) throw new Error(`The log holds an answer in an unknown form: ${text.slice(0, 20)}`)
  const [type, { fields }] = found
  const read: unknown = JSON.parse(text.slice(1))
  const values = fields.length === 1 ? [read] : (read as unknown[])
  return { type, ...Object.fromEntries(fields.map((field, index) => [field, values[index]])) } as Response
}
