import { countWords } from '../words.ts'
import type { Fields } from '../yaml/fields.ts'

/** Longest explanation, in words: it is read while the question is still in mind. */
export const explanationWordLimit = 60

export function readExplanation(fields: Fields): string | undefined {
  const text = fields.text('explanation')
  const words = countWords(text ?? '')
  if (words > explanationWordLimit) {
    fields
      .required('explanation')
      ?.complain(`the explanation has ${words} words; ${explanationWordLimit} at most`, 'explanation')
  }
  return text
}
