import type { Verdict } from './verdict.ts'

/**
 * The verdict after the learner said that near misses were meant as the key.
 *
 * @throws RangeError when the verdict is not a close one
 */
export function acceptClose(verdict: Verdict): Verdict {
  if (verdict.outcome !== 'close')
    throw new RangeError(`Only a close answer can be accepted, this one is ${verdict.outcome}`)
  return {
    ...verdict,
    outcome: 'correct',
    score: 1,
    parts: verdict.parts.map((part) => (part.state === 'close' ? { ...part, state: 'right' } : part)),
  }
}
