import type { Inline } from '#domain/course/course.ts'

/** A cloze sentence ready to be laid out: prose with its gaps in place, also inside code or emphasis. */
export type ClozeNode =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'emphasis' | 'code-group'; children: ClozeNode[] }
  | { kind: 'blank'; id: string }

const GAP = /\{\{([a-z0-9-]{1,24})\}\}/

/** Cuts parsed inline Markdown at every `{{blank-id}}`. Links and citation marks do not occur in items and keep their words. */
export function clozeNodes(inlines: readonly Inline[]): ClozeNode[] {
  return inlines.flatMap((inline): ClozeNode[] => {
    switch (inline.kind) {
      case 'text':
        return cut(inline.text, 'text')
      case 'code': {
        const children = cut(inline.text, 'text')
        const whole = children.length === 1 && children[0]?.kind === 'text'
        return whole ? [{ kind: 'code', text: inline.text }] : [{ kind: 'code-group', children }]
      }
      case 'strong':
      case 'emphasis':
        return [{ kind: inline.kind, children: clozeNodes(inline.children) }]
      case 'link':
        return clozeNodes(inline.children)
      case 'cite':
        return []
    }
  })
}

function cut(text: string, kind: 'text'): ClozeNode[] {
  return text.split(GAP).flatMap((piece, index): ClozeNode[] => {
    if (index % 2 === 1) return [{ kind: 'blank', id: piece }]
    return piece === '' ? [] : [{ kind, text: piece }]
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
