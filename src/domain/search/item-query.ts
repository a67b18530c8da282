/**
 * The query language of Browse: words, and terms such as `is:due`, `lesson:L03`, `type:cloze`, `R<0.8`, `S>=21`.
 * A minus before a term turns it round; words in quotes stand together.
 */
export const stateWords = [
  'due',
  'new',
  'learning',
  'review',
  'suspended',
  'buried',
  'flagged',
  'disputed',
  'leech',
] as const
export type StateWord = (typeof stateWords)[number]

/** R recall now (0 to 1), S stability in days, D difficulty, L lapses, I interval in days. */
export const measures = ['R', 'S', 'D', 'L', 'I'] as const
export type Measure = (typeof measures)[number]
export type Comparison = '<' | '<=' | '>' | '>=' | '='

export type QueryTerm =
  | { kind: 'words'; text: string; phrase: boolean; not: boolean }
  | { kind: 'is'; state: StateWord; not: boolean }
  | { kind: 'field'; field: 'lesson' | 'type' | 'course'; value: string; not: boolean }
  | { kind: 'measure'; measure: Measure; comparison: Comparison; value: number; not: boolean }

export interface ParsedTerm {
  /** As typed, so that a click can take it out of the query. */
  readonly text: string
  readonly meaning: string
  readonly term: QueryTerm | null
  /** Why the term was not understood, as a sentence; it is then left out of the search. */
  readonly problem: string | null
}

const termPattern = /-?"[^"]*"?|\S+/gu

export function parseItemQuery(query: string): ParsedTerm[] {
  return (query.match(termPattern) ?? []).map(parseTerm)
}

function parseTerm(text: string): ParsedTerm {
  const not = text.startsWith('-') && text.length > 1
  const body = not ? text.slice(1) : text
  const without = not ? 'without ' : ''
  if (body.startsWith('"')) {
    const words = body.replaceAll('"', '').trim()
    if (words === '') return unknown(text, 'Nothing stands between the quotation marks, so they are left out.')
    return {
      text,
      meaning: `${without}the words “${words}” together`,
      term: { kind: 'words', text: words, phrase: true, not },
      problem: null,
    }
  }
  const measured = /^([A-Za-z])(<=|>=|<|>|=)(\d+(?:[.,]\d+)?)$/u.exec(body)
  if (measured) return parseMeasure(text, not, measured)
  const named = /^([a-z]+):(.*)$/u.exec(body)
  if (named) return parseNamed(text, not, named[1] ?? '', named[2] ?? '')
  return {
    text,
    meaning: `${without}the word “${body}”`,
    term: { kind: 'words', text: body, phrase: false, not },
    problem: null,
  }
}

function parseMeasure(text: string, not: boolean, match: RegExpExecArray): ParsedTerm {
  const measure = measures.find((name) => name === match[1]?.toUpperCase())
  if (!measure) {
    return unknown(text, `“${match[1]}” cannot be compared. Use R, S, D, L or I, as in R<0.8.`)
  }
  const comparison = match[2] as Comparison
  const value = Number((match[3] ?? '').replace(',', '.'))
  return {
    text,
    meaning: `${not ? 'not ' : ''}${measureNames[measure]} ${comparison} ${value}`,
    term: { kind: 'measure', measure, comparison, value, not },
    problem: null,
  }
}

const measureNames: Readonly<Record<Measure, string>> = {
  R: 'recall now',
  S: 'stability in days',
  D: 'difficulty',
  L: 'lapses',
  I: 'interval in days',
}

function parseNamed(text: string, not: boolean, name: string, value: string): ParsedTerm {
  if (name === 'is') {
    const state = stateWords.find((word) => word === value.toLowerCase())
    if (!state) return unknown(text, `“is:${value}” is not known. Use is: with ${stateWords.join(', ')}.`)
    return { text, meaning: `${not ? 'not ' : ''}${state}`, term: { kind: 'is', state, not }, problem: null }
  }
  if ((name === 'lesson' || name === 'type' || name === 'course') && value !== '') {
    return {
      text,
      meaning: `${not ? 'not ' : ''}${name} ${value}`,
      term: { kind: 'field', field: name, value, not },
      problem: null,
    }
  }
  return unknown(text, `“${name}:” is not known here. Use is:, lesson:, type:, course:, or plain words.`)
}

function unknown(text: string, problem: string): ParsedTerm {
  return { text, meaning: 'left out', term: null, problem }
}
