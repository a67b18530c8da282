import { parseItemQuery } from '#domain/search/item-query.ts'

/** A query is its terms with single spaces between them. */
const joined = (texts: readonly string[]) => texts.join(' ')
const textsOf = (query: string) => parseItemQuery(query).map(({ text }) => text)

/** The query without the term at a place. */
export function withoutTerm(query: string, index: number): string {
  return joined(textsOf(query).filter((_, place) => place !== index))
}

export function hasTerm(query: string, term: string): boolean {
  return textsOf(query).includes(term)
}

/** Adds a term at the end, or takes it out wherever it stands. */
export function toggleTerm(query: string, term: string): string {
  const texts = textsOf(query)
  return joined(texts.includes(term) ? texts.filter((text) => text !== term) : [...texts, term])
}
