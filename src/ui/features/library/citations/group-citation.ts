import type { Claim, Disagreement, Source, UpdateNote } from '#domain/course/register.ts'
import type { CitationBook } from './citation-book.ts'

/** The claims of one document among the codes of a citation. */
export interface SourceGroup {
  source: Source
  claims: Claim[]
}

export interface CitationGroups {
  /** By document, in the order in which the codes name them. */
  sources: SourceGroup[]
  disagreements: Disagreement[]
  updates: UpdateNote[]
  /** Codes the register does not know (or has not told yet). */
  unknown: string[]
}

/** Sorts the codes of one or more citations by what they stand for. Repeated codes count once. */
export function groupCitation(codes: readonly string[], book: CitationBook): CitationGroups {
  const groups: CitationGroups = { sources: [], disagreements: [], updates: [], unknown: [] }
  for (const code of new Set(codes)) {
    const claim = book.claim(code)
    const source = claim && book.source(claim.sourceId)
    const disagreement = book.disagreement(code)
    const update = book.update(code)
    if (claim && source) addClaim(groups.sources, source, claim)
    else if (disagreement) groups.disagreements.push(disagreement)
    else if (update) groups.updates.push(update)
    else groups.unknown.push(code)
  }
  return groups
}

function addClaim(sources: SourceGroup[], source: Source, claim: Claim) {
  const group = sources.find((candidate) => candidate.source.id === source.id)
  if (group) group.claims.push(claim)
  else sources.push({ source, claims: [claim] })
}

/** Whether a citation stands on the documents, on a disagreement between them, or on a later look-up. */
export type CitationTone = 'source' | 'disputed' | 'update'

export function toneOf(codes: readonly string[]): CitationTone {
  if (codes.some((code) => code.startsWith('S'))) return 'source'
  return codes.some((code) => code.startsWith('X')) ? 'disputed' : 'update'
}

/** The accessible name of a note mark, such as "Source: Khatri article, Graphs". */
export function nameCitation(codes: readonly string[], book: CitationBook): string {
  const { sources, disagreements, updates, unknown } = groupCitation(codes, book)
  const places = sources.map(({ source, claims }) => {
    const sections = [...new Set(claims.map((claim) => claim.section))]
    return [source.name, ...sections].join(', ')
  })
  const parts: string[] = []
  if (places.length > 0) parts.push(`${places.length === 1 ? 'Source' : 'Sources'}: ${places.join('; ')}`)
  for (const entry of disagreements) parts.push(`Sources disagree: ${entry.question}`)
  for (const entry of updates) parts.push(`Update note: ${entry.title}`)
  if (unknown.length > 0) parts.push(`Source: ${unknown.join(', ')}`)
  return parts.join('. ')
}
