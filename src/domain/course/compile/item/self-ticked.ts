import type { Fields } from '../yaml/fields.ts'
import { readWrongAnswers } from './options.ts'
import { readTextParts } from './part-id.ts'

/** The learner writes, then compares with the model answer and ticks the ideas found in their own text. */
export function readFreeRecall(fields: Fields) {
  return { modelAnswer: fields.text('model'), ideaUnits: readTextParts(fields, 'ideas', 1) }
}

export function readShortAnswer(fields: Fields) {
  return { ...readFreeRecall(fields), pitfalls: readWrongAnswers(fields, 'pitfalls') }
}
