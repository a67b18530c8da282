import { describeResponse } from '#domain/grading/describe-response.ts'
import { formOfType } from '#domain/item/forms.ts'
import type { Item } from '#domain/item/item.ts'
import { readResponse } from '#domain/log/response-text.ts'

/**
 * A stored answer in the form that was asked then; an update of the course may have left none of its type.
 *
 * @param text as `responseText` writes it
 */
export function responseInWords(body: Item, text: string): string {
  const response = readResponse(text)
  const form = formOfType(body, response.type)
  return form ? describeResponse(form, response) : 'Given to an earlier version of this question'
}
