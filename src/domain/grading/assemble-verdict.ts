import type { PartVerdict, Verdict } from './verdict.ts'

interface Judged {
  readonly parts: PartVerdict[]
  /** 0 to 1. */
  readonly score: number
  readonly misconceptions?: readonly (string | null)[]
}

/** A verdict whose outcome follows from the score: all, some or none. */
export function assembleVerdict(key: string, judged: Judged): Verdict {
  const score = Math.min(1, Math.max(0, judged.score))
  return {
    outcome: score === 1 ? 'correct' : score > 0 ? 'partial' : 'wrong',
    score,
    parts: judged.parts,
    key,
    misconceptions: [...new Set((judged.misconceptions ?? []).filter((code) => code !== null))],
  }
}

/** The share of parts that are right; 0 without parts. */
export function shareRight(parts: readonly PartVerdict[]): number {
  return parts.length === 0 ? 0 : parts.filter((part) => part.state === 'right').length / parts.length
}
