import type { Inline } from '#domain/course/prose.ts'

const closing = /^[.,;:!?)\]”’"']+/u

/**
 * Moves a citation behind the punctuation that follows it, as printers set note marks, and joins neighbours.
 * Citations have no width in the plain text, so offsets stay true.
 */
export function placeCitations(inlines: readonly Inline[]): Inline[] {
  const placed: Inline[] = []
  for (const inline of inlines) {
    const last = placed.at(-1)
    if (inline.kind === 'cite' && last?.kind === 'cite') {
      placed[placed.length - 1] = { kind: 'cite', codes: [...last.codes, ...inline.codes] }
      continue
    }
    if (inline.kind === 'text' && last?.kind === 'cite') {
      const [punctuation] = closing.exec(inline.text) ?? []
      if (punctuation !== undefined) {
        placed.pop()
        const before = placed.at(-1)
        if (before?.kind === 'text') placed[placed.length - 1] = { kind: 'text', text: before.text + punctuation }
        else placed.push({ kind: 'text', text: punctuation })
        placed.push(last)
        const rest = inline.text.slice(punctuation.length)
        if (rest !== '') placed.push({ kind: 'text', text: rest })
        continue
      }
    }
    placed.push('children' in inline ? { ...inline, children: placeCitations(inline.children) } : inline)
  }
  return placed
}
