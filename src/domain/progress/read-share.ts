/** A section of a lesson, as far as reading goes. */
export interface ReadSection {
  readonly id: string
  readonly words: number
  /** Every question of it has a scored answer; false for a section without questions. */
  readonly asked: boolean
}

/** Where a lesson was left: `fraction` (0 to 1) of that section lies above the reader's eye. */
export interface LeftPlace {
  readonly sectionId: string
  readonly fraction: number
}

/** From here on a lesson counts as read: nobody scrolls the last line up to where the eye rests. */
export const READ_FROM = 0.95

/**
 * Share of a lesson's words that were read, 0 to 1: what lies before the place where it was left, and every section whose
 * questions were all answered, so that looking something up further above takes nothing away.
 */
export function readShare(sections: readonly ReadSection[], place: LeftPlace | null): number {
  const leftAt = place === null ? -1 : sections.findIndex(({ id }) => id === place.sectionId)
  const words = sections.reduce((sum, section) => sum + section.words, 0)
  if (words === 0) return 0
  const read = sections.reduce((sum, section, index) => {
    const isBefore = section.asked || index < leftAt
    const share = isBefore ? 1 : index === leftAt ? Math.min(1, Math.max(0, place?.fraction ?? 0)) : 0
    return sum + section.words * share
  }, 0)
  return read / words
}
