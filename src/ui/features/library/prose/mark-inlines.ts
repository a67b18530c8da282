import type { Inline } from '#domain/course/prose.ts'

/** A span of a section's plain text, in UTF-16 code units, that is shown marked. */
export interface Mark {
  start: number
  end: number
  /** What the span is marked for: a question's passage, or the answer to a guess made before reading. */
  reason: 'passage' | 'guess'
}

/** Inline prose ready to be rendered: as the course has it, with each leaf cut where a mark begins or ends. */
export type ProseNode =
  | { kind: 'text' | 'code'; text: string; reason: Mark['reason'] | null }
  | { kind: 'term'; system: string; text: string; reason: Mark['reason'] | null }
  | { kind: 'strong' | 'emphasis'; children: ProseNode[] }
  | { kind: 'link'; href: string; children: ProseNode[] }
  | { kind: 'cite'; codes: string[] }

/**
 * Cuts inline prose at the edges of marks, so that marking is a matter of rendering and never of DOM surgery.
 * @param start offset of the first character in the section's plain text
 * @param marks spans over that plain text; where two overlap the first one wins
 */
export function markInlines(inlines: readonly Inline[], start: number, marks: readonly Mark[]): ProseNode[] {
  return walk(inlines, start, marks).nodes
}

function walk(inlines: readonly Inline[], from: number, marks: readonly Mark[]): { nodes: ProseNode[]; end: number } {
  const nodes: ProseNode[] = []
  let at = from
  for (const inline of inlines) {
    if (inline.kind === 'cite') {
      nodes.push({ kind: 'cite', codes: inline.codes })
    } else if ('text' in inline) {
      nodes.push(...cut(inline, at, marks))
      at += inline.text.length
    } else {
      const inside = walk(inline.children, at, marks)
      nodes.push({ ...inline, children: inside.nodes })
      at = inside.end
    }
  }
  return { nodes, end: at }
}

type Leaf = Extract<Inline, { kind: 'text' | 'code' | 'term' }>

function cut(leaf: Leaf, at: number, marks: readonly Mark[]): ProseNode[] {
  const end = at + leaf.text.length
  const edges = new Set([at, end])
  for (const mark of marks) {
    for (const edge of [mark.start, mark.end]) if (edge > at && edge < end) edges.add(edge)
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((to, index) => {
    const pieceStart = sorted[index] ?? at
    const mark = marks.find((candidate) => candidate.start <= pieceStart && to <= candidate.end)
    const piece = { text: leaf.text.slice(pieceStart - at, to - at), reason: mark?.reason ?? null }
    if (leaf.kind !== 'term') return { kind: leaf.kind, ...piece }
    // Half a name leads nowhere: a term that a mark cuts in two is plain text while the mark is there.
    return sorted.length > 2 ? { kind: 'text', ...piece } : { kind: 'term', system: leaf.system, ...piece }
  })
}
