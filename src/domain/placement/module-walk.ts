import { itemsOf, type PlacedItem, type PlacementModule, type Tier, WORKING_TIER } from './placement-table.ts'

/** A module is never asked about more often. */
export const MOST_PER_MODULE = 4
const RIGHT_TO_BE_KNOWN = 2
const WRONG_IN_A_ROW_TO_START = 2

/** One answer of a placement; "I don't know" is a wrong one that stands for no misconception. */
export interface PlacementAnswer {
  readonly uid: string
  readonly right: boolean
  /** Codes of the misconceptions behind the chosen distractors. */
  readonly misconceptions: readonly string[]
}

export interface PlacedAnswer extends PlacementAnswer, PlacedItem {}

/** `open`: not decided, though there is more to ask. `mixed`: not decided, and four answers or all items are in. */
export type ModuleStanding = 'open' | 'known' | 'start' | 'mixed'

/** The answers that belong to a module, in the order given. */
export function answersOf(module: PlacementModule, answers: readonly PlacementAnswer[]): PlacedAnswer[] {
  const items = new Map(itemsOf(module).map((item) => [item.uid, item]))
  return answers.flatMap((answer) => {
    const item = items.get(answer.uid)
    return item ? [{ ...answer, ...item }] : []
  })
}

/** @param answers of one module, in the order given */
export function standingOf(answers: readonly PlacedAnswer[], hasMore: boolean): ModuleStanding {
  const working = answers.filter(({ right, tier }) => right && tier >= WORKING_TIER)
  if (working.length >= RIGHT_TO_BE_KNOWN) return 'known'
  const last = answers.slice(-WRONG_IN_A_ROW_TO_START)
  if (last.length === WRONG_IN_A_ROW_TO_START && last.every(({ right }) => !right)) return 'start'
  return answers.length >= MOST_PER_MODULE || !hasMore ? 'mixed' : 'open'
}

/**
 * The item to ask next in a module: after a right answer the next tier from another lesson, after a wrong one a tier
 * lower in the same lesson. Where that item was asked or is not to be had, the nearest one.
 *
 * @param available items of the module that may still be asked
 * @param stale uids that the learner met in an earlier placement: taken last among equals
 */
export function nextInModule(
  available: readonly PlacedItem[],
  answers: readonly PlacedAnswer[],
  startTier: Tier,
  stale: ReadonlySet<string>,
): PlacedItem | null {
  const last = answers.at(-1)
  const tier = last ? last.tier + (last.right ? 1 : -1) : startTier
  const wanted = Math.min(3, Math.max(1, tier))
  const lessonIsOff = (item: PlacedItem) => (last ? (item.lessonId === last.lessonId) === last.right : false)
  const timesAsked = (item: PlacedItem) => answers.filter(({ lessonId }) => lessonId === item.lessonId).length
  const ranked = available.map((item) => ({
    item,
    rank: [
      Math.abs(item.tier - wanted),
      lessonIsOff(item) ? 1 : 0,
      last?.right === true ? timesAsked(item) : 0,
      stale.has(item.uid) ? 1 : 0,
    ],
  }))
  return ranked.toSorted((left, right) => compareRanks(left.rank, right.rank))[0]?.item ?? null
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const differing = left.findIndex((value, index) => value !== right[index])
  return differing < 0 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0)
}
