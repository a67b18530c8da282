import { type DraftResponse, emptyResponse } from '#domain/grading/draft-response.ts'
import type { Item } from '#domain/item/item.ts'
import { firstShownSteps } from './shown-order.ts'

/** What a card holds when it is first shown. Steps to be ordered already stand in some order: the shuffled one. */
export function beginResponse(item: Item, seed: string): DraftResponse {
  return item.type === 'ordering' ? { type: 'ordering', steps: firstShownSteps(item, seed) } : emptyResponse(item)
}
