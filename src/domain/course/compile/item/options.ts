import type { Choice } from '../../../item/item.ts'
import { misconceptionCode } from '../codes.ts'
import { type Fields, fieldsOf } from '../yaml/fields.ts'
import type { YamlValue } from '../yaml/value.ts'
import { partIdAt, readPartId, reportRepeats } from './part-id.ts'

/**
 * Reads options: `- key: text` is right, `- text: text` is wrong and says why.
 * @param keys how many may be right
 */
export function readOptions(fields: Fields, name: 'options' | 'reasons', keys: 'one' | 'several'): Choice[] {
  const written = fields.required(name)
  if (!written) return []
  const values = written.list()
  const choices = values.map(readOption).filter((choice) => choice !== undefined)
  if (choices.length < values.length) return choices
  reportRepeats(
    values,
    'id',
    choices.map((choice) => choice.id),
  )
  reportRepeats(
    values,
    'text',
    choices.map((choice) => choice.text.toLowerCase()),
  )
  reportCounts(written, name, choices, keys)
  return choices
}

function reportCounts(written: YamlValue, name: string, choices: Choice[], keys: 'one' | 'several'): void {
  const right = choices.filter((choice) => choice.correct).length
  if (choices.length < 2 || choices.length > 9) written.complain(`"${name}" needs 2 to 9 entries`, 'item')
  if (keys === 'one' && right !== 1) written.complain(`"${name}" needs exactly one "key", not ${right}`, 'item')
  if (keys === 'several' && right < 2) {
    written.complain(`"${name}" needs at least two entries with "key"; with one it is a single-choice`, 'item')
  }
  if (right === choices.length && choices.length > 0) written.complain(`"${name}" has no wrong entry`, 'item')
}

function readOption(value: YamlValue, index: number): Choice | undefined {
  const fields = fieldsOf(value)
  if (!fields) return undefined
  const id = readPartId(fields, partIdAt(index))
  const correct = fields.has('key')
  if (correct && fields.has('text')) value.complain('an option has either "key" (right) or "text" (wrong)', 'item')
  const text = fields.text(correct ? 'key' : 'text')
  const why = readWhy(fields, text, correct)
  const misconception = readMisconception(fields)
  if (correct && misconception) value.complain('a right option carries no misconception', 'item')
  fields.close()
  return id && text && why !== undefined ? { id, text, correct, why, misconception } : undefined
}

function readWhy(fields: Fields, text: string | undefined, mayBeMissing: boolean): string | undefined {
  if (fields.has('why')) return fields.text('why')
  if (mayBeMissing) return ''
  return fields.self.complain(`the wrong entry "${text ?? '?'}" lacks "why": one sentence on why it fails`, 'item')
}

/** The code of the belief behind a wrong answer, when one is named. */
export function readMisconception(fields: Fields): string | null {
  const value = fields.optional('misconception')
  const code = value?.text()
  if (!value || code === undefined) return null
  if (!misconceptionCode.test(code)) value.complain(`"${code}" is not a misconception code such as M16`, 'reference')
  return code
}

/** Wrong answers to a typed question: `- text`, `why`, `misconception`. */
export function readWrongAnswers(fields: Fields, name: string) {
  return fields.list(name).flatMap((value) => {
    const entry = fieldsOf(value)
    if (!entry) return []
    const text = entry.text('text')
    const why = readWhy(entry, text, false)
    const misconception = readMisconception(entry)
    entry.close()
    return text && why !== undefined ? [{ text, why, misconception }] : []
  })
}
