import type { Confidence } from '../grading/confidence.ts'
import type { Verdict } from '../grading/verdict.ts'
import type { ItemType } from '../item/item.ts'

/** FSRS ratings: 1 Again (not recalled), 2 Hard, 3 Good, 4 Easy. Only Again fails. */
export const ratings = [1, 2, 3, 4] as const
export type Rating = (typeof ratings)[number]

export const ratingNames: Readonly<Record<Rating, 'Again' | 'Hard' | 'Good' | 'Easy'>> = {
  1: 'Again',
  2: 'Hard',
  3: 'Good',
  4: 'Easy',
}

/** Whether the answer counts as recalled; in FSRS Hard is a pass. */
export function passes(rating: Rating): boolean {
  return rating !== 1
}

/** Types without a machine-checked key: the learner ticks the idea units that were recalled. */
export const selfTickedTypes: ReadonlySet<ItemType> = new Set(['short-answer', 'free-recall'])

/** From this share of ticked idea units on, an incomplete recall passes as Hard. */
export const HARD_FROM_TICKED_SHARE = 0.6

export type AnswerSituation = 'right' | 'right-by-guess' | 'not-fully-right' | 'most-ticked' | 'few-ticked'

/**
 * The published map from what happened to a rating; `ratingFor` reads nothing else, and Help prints it.
 * Easy is missing on purpose: it is only ever chosen by hand, because a fast right answer says little. What is known in a
 * placement, before it is taught, has a map of its own (domain/placement/placement-rating.ts).
 */
export const ratingTable: readonly { situation: AnswerSituation; rating: Rating; description: string }[] = [
  { situation: 'right', rating: 3, description: 'Right, or every idea ticked' },
  { situation: 'right-by-guess', rating: 2, description: 'Right, but marked as a guess' },
  { situation: 'not-fully-right', rating: 1, description: 'Wrong, partly right, or close and not accepted' },
  { situation: 'most-ticked', rating: 2, description: 'At least 60 % of the ideas ticked, not all' },
  { situation: 'few-ticked', rating: 1, description: 'Fewer than 60 % of the ideas ticked' },
]

/** What of a verdict decides on the rating. */
type Marked = Pick<Verdict, 'outcome' | 'score'>

function situationOf(type: ItemType, verdict: Marked, confidence: Confidence | null): AnswerSituation {
  if (verdict.outcome === 'correct') return confidence === 'guess' ? 'right-by-guess' : 'right'
  if (!selfTickedTypes.has(type)) return 'not-fully-right'
  return verdict.score >= HARD_FROM_TICKED_SHARE ? 'most-ticked' : 'few-ticked'
}

/** The rating that scheduling uses unless the learner picks another by hand; never Easy. */
export function ratingFor(type: ItemType, verdict: Marked, confidence: Confidence | null): Rating {
  const situation = situationOf(type, verdict, confidence)
  return ratingTable.find((row) => row.situation === situation)?.rating ?? 1
}
