import type { Block } from '../course.ts'
import type { Inline } from '../prose.ts'

/** An entry of the glossary with every spelling under which it is mentioned. */
export interface Term {
  readonly id: string
  readonly spellings: readonly string[]
}

/**
 * Turns the first mention of each glossary entry in a section into a term. Only running prose is looked at: paragraphs
 * and lists, not headings, code, quotations, tables, panels or the text of links. The characters stay the same, so the
 * places of passages stay true. Where two spellings begin at one place the longer one is meant.
 */
export function markTerms(blocks: readonly Block[], terms: readonly Term[]): Block[] {
  if (terms.length === 0) return [...blocks]
  const marker = new Marker(terms)
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, content: marker.mark(block.content) }
    if (block.kind !== 'list') return block
    return { ...block, items: block.items.map((item) => ({ ...item, content: marker.mark(item.content) })) }
  })
}

class Marker {
  readonly #idOf: ReadonlyMap<string, string>
  readonly #pattern: RegExp
  readonly #met = new Set<string>()

  constructor(terms: readonly Term[]) {
    this.#idOf = new Map(terms.flatMap(({ id, spellings }) => spellings.map((spelling) => [spelling, id] as const)))
    const longestFirst = [...this.#idOf.keys()].toSorted((a, b) => b.length - a.length)
    const spellings = longestFirst.map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')
    // A name is a whole word: no letter or digit beside it, not even behind a hyphen or the dot of an API name.
    this.#pattern = new RegExp(
      `(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}][.-])(?:${spellings})(?![\\p{L}\\p{N}_]|[.-]\\p{L})`,
      'gu',
    )
  }

  mark(inlines: readonly Inline[]): Inline[] {
    return inlines.flatMap((inline) => {
      if (inline.kind === 'text') return this.#cut(inline.text)
      if (inline.kind !== 'strong' && inline.kind !== 'emphasis') return [inline]
      return [{ ...inline, children: this.mark(inline.children) }]
    })
  }

  #cut(text: string): Inline[] {
    const pieces: Inline[] = []
    let rest = 0
    for (const { 0: spelling, index } of text.matchAll(this.#pattern)) {
      const system = this.#idOf.get(spelling)
      if (system === undefined || this.#met.has(system)) continue
      this.#met.add(system)
      if (index > rest) pieces.push({ kind: 'text', text: text.slice(rest, index) })
      pieces.push({ kind: 'term', system, text: spelling })
      rest = index + spelling.length
    }
    if (rest < text.length) pieces.push({ kind: 'text', text: text.slice(rest) })
    return pieces
  }
}
