const contextLength = 32

/** Where a quotation stands in a section's plain text, with its surroundings (W3C TextQuoteSelector). */
export interface Place {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  /** UTF-16 code units; `plainText.slice(start, end) === quote`. */
  readonly start: number
  readonly end: number
}

/**
 * Finds a quotation that must occur exactly once.
 * @returns the place, or what is wrong as the second half of a sentence
 */
export function locatePassage(quote: string, plainText: string): Place | string {
  if (quote.length < 12 || quote.length > 200) return `is ${quote.length} characters long; quote 12 to 200`
  const start = plainText.indexOf(quote)
  if (start < 0) return `does not occur in the prose of this section; ${hintFor(quote, plainText)}`
  const again = plainText.indexOf(quote, start + 1)
  if (again >= 0) return 'occurs more than once in this section; quote more of the sentence'
  const end = start + quote.length
  return {
    quote,
    prefix: plainText.slice(Math.max(0, start - contextLength), start),
    suffix: plainText.slice(end, end + contextLength),
    start,
    end,
  }
}

/** Says how far the quotation agrees with the section, since most misses are a changed word or a missing comma. */
function hintFor(quote: string, plainText: string): string {
  let known = quote.length
  while (known > 0 && !plainText.includes(quote.slice(0, known))) known -= 1
  const shared = quote.slice(0, known)
  if (known < 8) return 'not even its beginning does'
  const at = plainText.indexOf(shared) + known
  const goesOn = plainText.slice(at, at + 24).replace('\n', ' (end of the paragraph) ')
  return `it has “${shared.slice(-40)}”, but goes on with “${goesOn}” and not “${quote.slice(known, known + 24)}”`
}
