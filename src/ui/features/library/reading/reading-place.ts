/** A place in a lesson: a section and how much of it lies above the line the reader's eye is on. */
export interface ReadingPlace {
  sectionId: string
  /** 0 to 1 of the section's height. */
  fraction: number
}

/** Where a section lies in the window now, in CSS px. */
export interface SectionBox {
  sectionId: string
  top: number
  height: number
}

/** The place at the eye line; the first section counts from its top even while the lesson's head is still shown. */
export function placeAt(boxes: readonly SectionBox[], eyeLine: number): ReadingPlace | null {
  const box = boxes.findLast((candidate) => candidate.top <= eyeLine) ?? boxes[0]
  if (!box) return null
  const fraction = box.height > 0 ? (eyeLine - box.top) / box.height : 0
  return { sectionId: box.sectionId, fraction: Math.min(1, Math.max(0, fraction)) }
}
