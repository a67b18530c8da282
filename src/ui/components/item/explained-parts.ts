import type { Verdict } from '#domain/grading/verdict.ts'
import type { Item } from '#domain/item/item.ts'
import { plainInline } from '#domain/text/inline.ts'

/** Why one part went wrong, in the author's words. */
export interface ExplainedPart {
  id: string
  /** What it is about: what was chosen or typed, or the row it belongs to. */
  subject: string
  why: string
}

/** In these types an unmet part has a reason of its own; elsewhere the explanation covers the key. */
const missedExplains = new Set<Item['type']>(['multiple-choice', 'matching', 'table'])

/** The reasons shown before the explanation: those of wrong parts, in the order of the card. */
export function explainedParts(item: Item, verdict: Verdict): ExplainedPart[] {
  return verdict.parts.flatMap((part) => {
    const isShown = part.state === 'wrong' || (part.state === 'missed' && missedExplains.has(item.type))
    if (!isShown || part.why === '') return []
    const row = item.type === 'matching' ? item.left.find((left) => left.id === part.id) : undefined
    const subject = row === undefined ? (part.given ?? part.expected ?? '') : plainInline(row.text)
    return [{ id: part.id, subject, why: part.why }]
  })
}
