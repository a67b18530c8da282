import { seededShuffle } from '../text/seeded-shuffle.ts'
import { interleave } from './interleave.ts'

export const SESSION_SIZE = 20

/** More than this many sessions due is a backlog: catching up then comes before mixing. */
export const BACKLOG_SESSIONS = 3

export interface DueItem {
  readonly uid: string
  readonly lessonId: string
  /** Chance of recall now, 0 to 1. */
  readonly retrievability: number
}

export function isBacklog(dueCount: number): boolean {
  return dueCount > BACKLOG_SESSIONS * SESSION_SIZE
}

/** A total order that does not depend on a locale. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * The order in which due items are asked. Without a backlog they are shuffled, with no three in a row from one
 * lesson where that can be avoided. With one, the best remembered come first: what is still known is kept on
 * time, instead of everything slipping together.
 *
 * @param seed the same seed gives the same order, in whatever order the items come in; a session keeps its own
 */
export function orderQueue<T extends DueItem>(due: readonly T[], seed: string): T[] {
  const byUid = [...due].sort((left, right) => compareText(left.uid, right.uid))
  if (isBacklog(due.length)) {
    return byUid.sort((left, right) => right.retrievability - left.retrievability || compareText(left.uid, right.uid))
  }
  return interleave(seededShuffle(byUid, seed), (item) => item.lessonId)
}

/** The items of the next session, `SESSION_SIZE` at most. */
export function sessionOf<T extends DueItem>(due: readonly T[], seed: string): T[] {
  return orderQueue(due, seed).slice(0, SESSION_SIZE)
}
