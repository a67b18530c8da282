import type { InlineNode } from '#domain/text/inline.ts'

/** A cloze sentence ready to be laid out: prose with its gaps in place, also inside code or emphasis. */
export type ClozeNode =
  | { kind: 'text'; text: string }
  | { kind: 'blank'; id: string }
  | { kind: 'strong' | 'emphasis' | 'code'; children: ClozeNode[] }

const GAP = /\{\{([a-z0-9-]{1,24})\}\}/

/** Cuts parsed inline Markdown at every `{{blank-id}}`. */
export function clozeNodes(inlines: readonly InlineNode[]): ClozeNode[] {
  return inlines.flatMap((inline): ClozeNode[] => {
    if (inline.kind === 'text') return cut(inline.text)
    if (inline.kind === 'code') return [{ kind: 'code', children: cut(inline.text) }]
    return [{ kind: inline.kind, children: clozeNodes(inline.children) }]
  })
}

function cut(text: string): ClozeNode[] {
  return text.split(GAP).flatMap((piece, index): ClozeNode[] => {
    if (index % 2 === 1) return [{ kind: 'blank', id: piece }]
    return piece === '' ? [] : [{ kind: 'text', text: piece }]
  })
}

/**
 * Room for an answer by its class, not by its length, which would give it away.
 * @returns `number`, `word` (one word of any length) or `phrase`
 */
export function gapWidth(answer: string): 'number' | 'word' | 'phrase' {
  if (/^[\d.,%\s-]+$/.test(answer)) return 'number'
  return /\s/.test(answer.trim()) ? 'phrase' : 'word'
}
