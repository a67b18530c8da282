import type { Citations } from '#contract/library.ts'
import type { Claim, Disagreement, Source, UpdateNote } from '#domain/course/register.ts'

/** What stands behind citation codes, ready to be looked up by code. */
export interface CitationBook {
  source(id: string): Source | undefined
  claim(code: string): Claim | undefined
  disagreement(code: string): Disagreement | undefined
  update(code: string): UpdateNote | undefined
}

export const emptyBook: CitationBook = openBook({ sources: [], claims: [], disagreements: [], updates: [] })

export function openBook(citations: Citations): CitationBook {
  const sources = new Map(citations.sources.map((source) => [source.id, source]))
  const claims = new Map(citations.claims.map((claim) => [claim.code, claim]))
  const disagreements = new Map(citations.disagreements.map((entry) => [entry.code, entry]))
  const updates = new Map(citations.updates.map((entry) => [entry.code, entry]))
  return {
    source: (id) => sources.get(id),
    claim: (code) => claims.get(code),
    disagreement: (code) => disagreements.get(code),
    update: (code) => updates.get(code),
  }
}
