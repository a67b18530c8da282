import type { Today } from '#contract/study.ts'
import { counted } from '../../composables/wording.ts'

type WeekDay = Today['week']['days'][number]

/** What a mark of the week means, without its colour. */
export function dayInWords(day: WeekDay, today: number): string {
  if (day.state === 'future') return 'still to come'
  const answers = day.answers > 0 ? `, ${counted(day.answers, 'answer')}` : ''
  if (day.state === 'counted') return `counted${answers}`
  if (day.state === 'neutral') return `nothing was due${answers}`
  return day.day === today ? `not counted yet${answers}` : `not counted${answers}`
}
