import type { CitationBook } from '../citations/citation-book.ts'

/** What stands behind one number of a printed lesson. */
export interface PrintedNote {
  number: number
  text: string
  /** The document and its part, or how a later look-up is documented. */
  origin: string
}

/** Numbers by code, from 1 in the order in which the codes are first named. */
export function noteNumbers(codes: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(codes)].map((code, index) => [code, index + 1]))
}

/** The list at the end of a printed lesson. A code that the register does not know is listed as it is. */
export function printedNotes(numbers: ReadonlyMap<string, number>, book: CitationBook): PrintedNote[] {
  return [...numbers].map(([code, number]) => {
    const claim = book.claim(code)
    if (claim) {
      const source = book.source(claim.sourceId)
      return { number, text: claim.claim, origin: [source?.name ?? claim.sourceId, claim.section].join(', ') }
    }
    const disagreement = book.disagreement(code)
    if (disagreement) {
      return { number, text: `${disagreement.question} ${disagreement.verdict}`, origin: 'Where the sources disagree' }
    }
    const update = book.update(code)
    if (update) return { number, text: `${update.title}: ${update.now}`, origin: `Looked up later. ${update.where}` }
    return { number, text: code, origin: 'Not in the register' }
  })
}
