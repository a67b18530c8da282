import type { LessonRow } from '#contract/library.ts'
import { counted, duration } from '#ui/composables/wording.ts'
import { lessonNames } from '../reading/lesson-number.ts'

/** Where a lesson stands: "Not started", "Reading, 40 % read", "Read", "Mastered". */
export function stageWords({ stage, readShare }: Pick<LessonRow, 'stage' | 'readShare'>): string {
  if (stage === 'reading') return `Reading, ${Math.round(readShare * 100)} % read`
  return { new: 'Not started', read: 'Read', mastered: 'Mastered' }[stage]
}

/** What is asked of it and what waits: "4 of 17 answered, 3 due". */
export function askedWords({ attempted, known, due }: Pick<LessonRow, 'attempted' | 'known' | 'due'>): string {
  const asked = attempted === 0 ? counted(known.total, 'question') : `${attempted} of ${known.total} answered`
  return due > 0 ? `${asked}, ${due} due` : asked
}

/** "20 min left"; nothing for a lesson that takes no more time. */
export function leftWords({ leftMs, stage }: Pick<LessonRow, 'leftMs' | 'stage'>): string {
  if (leftMs === 0) return ''
  return stage === 'new' ? duration(leftMs) : `${duration(leftMs)} left`
}

/** "Needs Lesson 1, opens Lessons 5 and 6": the lines of the map in words. */
export function pathWords({ requires, opens }: Pick<LessonRow, 'requires' | 'opens'>): string {
  const parts = [
    requires.length > 0 ? `needs ${lessonNames(requires)}` : '',
    opens.length > 0 ? `opens ${lessonNames(opens)}` : '',
  ].filter((part) => part !== '')
  const words = parts.join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
