import { updateCode } from '../codes.ts'
import type { Fields } from '../yaml/fields.ts'
import { readOptions } from './options.ts'

export const readSingleChoice = (fields: Fields) => ({ options: readOptions(fields, 'options', 'one') })

export const readMultipleChoice = (fields: Fields) => ({ options: readOptions(fields, 'options', 'several') })

export function readScenario(fields: Fields) {
  return { options: readOptions(fields, 'options', 'one'), reasons: readOptions(fields, 'reasons', 'one') }
}

export function readTrueFalse(fields: Fields) {
  return {
    statement: fields.text('statement'),
    truth: fields.required('truth')?.flag(),
    reasons: readOptions(fields, 'reasons', 'one'),
  }
}

export function readCompare(fields: Fields) {
  const presentation = fields.has('presentation') ? fields.oneOf('presentation', ['sides', 'summaries']) : 'summaries'
  return { presentation, options: readOptions(fields, 'options', 'one') }
}

export function readOutdatedClaim(fields: Fields) {
  const written = fields.required('update')
  const update = written?.text()
  if (update && !updateCode.test(update)) written?.complain(`"${update}" is not an update note such as D07`, 'citation')
  return { update, options: readOptions(fields, 'options', 'one') }
}
