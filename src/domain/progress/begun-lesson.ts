/** A lesson that was begun and is not through. */
export interface BegunLesson {
  readonly lesson: string
  /** Questions with a scored answer. */
  readonly seen: number
  /** Milliseconds since 1970 of the last scroll in it; null where nobody has. */
  readonly visitedMs: number | null
}

/**
 * The lesson to go on with: of those with answers the one visited last, then of those only read in. A lesson with answers
 * that was never visited here (asked by a test, or on another device) comes after those that were, in the order given.
 */
export function lessonToContinue<Lesson extends BegunLesson>(begun: readonly Lesson[]): Lesson | null {
  const rank = ({ seen, visitedMs }: BegunLesson) => (visitedMs === null ? 0 : seen > 0 ? 2 : 1)
  const [first] = begun.toSorted(
    (one, other) => rank(other) - rank(one) || (other.visitedMs ?? 0) - (one.visitedMs ?? 0),
  )
  return first ?? null
}
