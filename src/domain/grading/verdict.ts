import { z } from 'zod'

export const partStates = ['right', 'wrong', 'missed', 'close', 'neutral'] as const

/** The fate of one option, blank, row, step, cell or idea unit. */
export const partVerdictSchema = z.strictObject({
  id: z.string(),
  state: z.enum(partStates),
  /** What the learner gave, as shown; null where nothing was given. */
  given: z.string().nullable(),
  /** What the key holds, as shown; null where the part has no key of its own. */
  expected: z.string().nullable(),
  /** Why this part is right or wrong, in the author's words; may be empty. */
  why: z.string(),
})
export type PartVerdict = z.infer<typeof partVerdictSchema>

/**
 * `close` is a near miss of a typed answer: it counts as wrong until the learner accepts it.
 * `score` runs from 0 to 1; partial credit is shown, but only `correct` passes in scheduling.
 */
export const verdictSchema = z.strictObject({
  outcome: z.enum(['correct', 'partial', 'close', 'wrong']),
  score: z.number().min(0).max(1),
  parts: z.array(partVerdictSchema),
  /** The key in words, for the announcement and the summary line. */
  key: z.string(),
  /** Codes of the misconceptions behind the wrong parts, without repeats. */
  misconceptions: z.array(z.string()),
})
export type Verdict = z.infer<typeof verdictSchema>
