/** One block of a section's plain text, cut at the edges of the marked span; `marked` is empty outside of it. */
export interface MarkedParagraph {
  /** Offset of its first character in the section's plain text, in UTF-16 code units. */
  start: number
  before: string
  marked: string
  after: string
}

/** A section's plain text as paragraphs, with the span from `start` to `end` (UTF-16 code units) set apart. */
export function markedParagraphs(plainText: string, span: { start: number; end: number }): MarkedParagraph[] {
  let start = 0
  return plainText.split('\n').map((text) => {
    const from = Math.min(Math.max(span.start - start, 0), text.length)
    const to = Math.min(Math.max(span.end - start, from), text.length)
    const paragraph = { start, before: text.slice(0, from), marked: text.slice(from, to), after: text.slice(to) }
    start += text.length + 1
    return paragraph
  })
}
