import type { Confidence } from '#domain/grading/confidence.ts'
import type { Verdict } from '#domain/grading/verdict.ts'
import type { AnswerKind } from '#domain/log/answer-entry.ts'

/** Small numbers for words in the answer table. Part of the file format: append, never renumber. */
const kinds: readonly AnswerKind[] = ['lesson', 'review', 'practice', 'pretest', 'exam', 'placement']
const outcomes: readonly Verdict['outcome'][] = ['wrong', 'correct', 'partial', 'close']
const confidences: readonly Confidence[] = ['guess', 'think-so', 'sure']

export const kindCode = (kind: AnswerKind): number => kinds.indexOf(kind)
export const outcomeCode = (outcome: Verdict['outcome']): number => outcomes.indexOf(outcome)
/** 0 stands for an answer without a word on confidence. */
export const confidenceCode = (confidence: Confidence | null): number =>
  confidence === null ? 0 : confidences.indexOf(confidence) + 1

export const kindOf = (code: number): AnswerKind => known(kinds[code], 'answer kind', code)
export const outcomeOf = (code: number): Verdict['outcome'] => known(outcomes[code], 'outcome', code)
export const confidenceOf = (code: number): Confidence | null =>
  code === 0 ? null : known(confidences[code - 1], 'confidence', code)

function known<Word>(word: Word | undefined, what: string, code: number): Word {
  if (word === undefined) throw new RangeError(`Unknown ${what} code ${code} in the log`)
  return word
}
