import type { Passage } from '#domain/item/item.ts'

/** A quotation with as much of its surroundings as can be shown without torn words. */
export interface QuotedPassage {
  before: string
  quote: string
  after: string
}

/**
 * The passage as printed between quotation marks: exact, with an ellipsis where the section goes on. The stored
 * surroundings are cut at a fixed length, so the torn word at each outer end is dropped.
 */
export function quotedPassage(passage: Passage): QuotedPassage {
  const reachesStart = passage.start === passage.prefix.length
  const prefix = lastLine(passage.prefix)
  const isWhole = reachesStart || prefix.length < passage.prefix.length
  const before = isWhole ? prefix : prefix.replace(/^\S*\s?/, '')
  const suffix = firstLine(passage.suffix)
  const after = suffix.length < passage.suffix.length || suffix === '' ? suffix : suffix.replace(/\s?\S*$/, '')
  return {
    before: isWhole ? before : `… ${before}`,
    quote: passage.quote,
    after: suffix === '' || (after === suffix && /[.!?]["”’)]?$/.test(after)) ? after : `${after}\u00a0…`,
  }
}

/** Blocks of a section are joined by line breaks; only the block that holds the quotation is shown. */
const lastLine = (text: string) => text.slice(text.lastIndexOf('\n') + 1)
const firstLine = (text: string) => text.split('\n', 1)[0] ?? ''
