import type { Place } from '#domain/course/register.ts'
import type { Passage } from '#domain/item/item.ts'

/** A whole section where a passage is asked for: its span is empty, so nothing in it is marked. */
export const sectionPassage = ({ lessonId, sectionId }: Place): Passage => ({
  lessonId,
  sectionId,
  quote: '',
  prefix: '',
  suffix: '',
  start: 0,
  end: 0,
})

/** Whether a span of the section is meant, and not the section as a whole. */
export const hasSpan = ({ start, end }: Passage): boolean => end > start
