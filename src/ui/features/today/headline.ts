import type { Today } from '#contract/study.ts'
import { onRelativeDay } from '../../composables/studyDay.ts'
import { counted, duration, grouped } from '../../composables/wording.ts'

export interface Headline {
  sentence: string
  /** A second, quieter line; null where one sentence says it all. */
  more: string | null
  /** The one thing to do about it. `lesson` leaves the button to the lesson below. */
  action: { kind: 'review' | 'resume'; label: string } | { kind: 'lesson' }
}

const aboutTime = (ms: number) => (ms < 60_000 ? 'under a minute' : `about ${duration(ms)}`)

/** Today in one sentence. A large backlog is told as a plan, never as a number to be afraid of. */
export function headlineOf(today: Today): Headline {
  const { due, paused, backlog, nextDue } = today
  if (paused !== null) {
    return {
      sentence: `Paused at ${paused.done} of ${paused.total}`,
      more: due > 0 ? `${counted(due, 'review')} due, ${aboutTime(today.estimateMs)}` : null,
      action: { kind: 'resume', label: 'Resume' },
    }
  }
  if (backlog !== null) {
    return {
      sentence: `Catch-up: ${grouped(backlog.perDay)} a day clears this in ${counted(backlog.days, 'day')}`,
      more: 'Start with a session of the usual size. Lessons stay open meanwhile.',
      action: { kind: 'review', label: 'Start review' },
    }
  }
  if (due > 0) {
    return {
      sentence: `${counted(due, 'review')}, ${aboutTime(today.estimateMs)}`,
      more: null,
      action: { kind: 'review', label: 'Start review' },
    }
  }
  const next = nextDue === null ? '' : ` Next: ${grouped(nextDue.count)} ${onRelativeDay(nextDue.day, today.studyDay)}.`
  return { sentence: `Nothing is due.${next}`, more: null, action: { kind: 'lesson' } }
}
