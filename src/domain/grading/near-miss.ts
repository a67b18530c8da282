import { editDistance } from '../text/edit-distance.ts'
import type { TypedAnswer } from '../text/typed-answer.ts'
import { areOpposites } from './opposites.ts'

/** How many edits a key of so many characters forgives. */
export function forgivenEdits(length: number): 0 | 1 | 2 | 3 {
  if (length <= 3) return 0
  if (length <= 6) return 1
  return length <= 12 ? 2 : 3
}

function digitsOf(answer: TypedAnswer): string {
  return answer.folded.replace(/\D+/g, ' ').trim()
}

/** Edits between two answers; as letters in a row, because joints are no edits. */
export function answerDistance(left: TypedAnswer, right: TypedAnswer): number {
  return editDistance(left.folded, right.folded)
}

/**
 * Whether a typed answer is so near to an accepted one that the learner may decide. Refused where few letters
 * carry the fact: other digits, a negation, a telling prefix, or a denied answer that is as near.
 */
export function isNearMiss(
  given: TypedAnswer,
  accepted: readonly TypedAnswer[],
  denied: readonly TypedAnswer[],
): boolean {
  return accepted.some((answer) => {
    const distance = answerDistance(given, answer)
    return (
      distance <= forgivenEdits([...answer.folded].length) &&
      digitsOf(given) === digitsOf(answer) &&
      !areOpposites(given.words, answer.words) &&
      denied.every((other) => answerDistance(given, other) > distance)
    )
  })
}
