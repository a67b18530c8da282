import type { Item } from '#domain/item/item.ts'
import type { Response } from '#domain/item/response.ts'

/** A response to an item of the sample course that is surely right or surely wrong. */
export function rightOrWrong(item: Item, right: boolean): Response {
  return item.type === 'cloze'
    ? { type: 'cloze', blanks: { gap: right ? (item.blanks[0]?.answer ?? '') : 'something else' } }
    : { type: 'single-choice', option: right ? 'a' : 'b' }
}
