import type { Item } from '#domain/item/item.ts'
import type { Response } from '#domain/item/response.ts'
import { readResponse } from '#domain/log/response-text.ts'
import type { StoredResponse } from '#storage/queries/assessments.ts'

/**
 * The present answer to a question of an assessment. Null where there is none, and where an update of the course has
 * made another type of the question since: what was given then answers nothing that is asked now.
 */
export function standingResponse(item: Item, stored: StoredResponse | undefined): Response | null {
  if (stored?.response == null) return null
  const response = readResponse(stored.response)
  return response.type === item.type ? response : null
}
