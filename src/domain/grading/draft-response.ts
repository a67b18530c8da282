import type { Item, ItemType } from '../item/item.ts'
import type { Response } from '../item/response.ts'

/** A response that is still being given: a true-or-false statement may not be judged yet. */
export type DraftResponse =
  | Exclude<Response, { type: 'true-false' }>
  | { type: 'true-false'; verdict: boolean | null; reason: string | null }
export type DraftOf<T extends ItemType> = Extract<DraftResponse, { type: T }>

/**
 * The response as one to an item of type `type`.
 *
 * @throws TypeError when the response belongs to another type of item, which is a fault of the caller
 */
export function draftOf<T extends ItemType>(response: DraftResponse, type: T): DraftOf<T> {
  if (!isDraftOf(response, type)) {
    throw new TypeError(`A ${type} item cannot be answered with a ${response.type} response`)
  }
  return response
}

function isDraftOf<T extends ItemType>(response: DraftResponse, type: T): response is DraftOf<T> {
  return response.type === type
}

/** What a card holds before anything is given. Rows, cells and blanks are absent rather than empty. */
export function emptyResponse(item: Item): DraftResponse {
  switch (item.type) {
    case 'single-choice':
    case 'outdated-claim':
    case 'compare':
      return { type: item.type, option: '' }
    case 'multiple-choice':
      return { type: item.type, options: [] }
    case 'true-false':
      return { type: item.type, verdict: null, reason: null }
    case 'scenario':
      return { type: item.type, option: '', reason: null }
    case 'cloze':
      return { type: item.type, blanks: {} }
    case 'short-answer':
    case 'free-recall':
      return { type: item.type, text: '', ticked: [] }
    case 'numeric':
      return { type: item.type, text: '' }
    case 'matching':
      return { type: item.type, pairs: {} }
    case 'ordering':
      return { type: item.type, steps: [] }
    case 'table':
      return { type: item.type, cells: {} }
  }
}
