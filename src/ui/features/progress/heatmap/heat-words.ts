import { counted, duration, grouped } from '#ui/composables/wording.ts'
import { dayNameOf } from '../dates.ts'
import { type DayTotal, WEEKS_SHOWN } from './heat-weeks.ts'

/** `Tue 4 Nov 2026: 23 answers, 8 min` */
export function dayInWords({ day, answers, tookMs }: DayTotal): string {
  const time = answers > 0 ? `, ${duration(tookMs)}` : ''
  return `${dayNameOf(day)}: ${answers === 0 ? 'no answers' : counted(answers, 'answer')}${time}`
}

/** What the last 53 weeks hold, in one sentence. */
export function heatFinding(totals: readonly DayTotal[]): string {
  const studied = totals.filter(({ answers }) => answers > 0)
  const answers = studied.reduce((sum, total) => sum + total.answers, 0)
  if (studied.length === 0) return `No answers in the last ${WEEKS_SHOWN} weeks`
  return `${grouped(answers)} ${answers === 1 ? 'answer' : 'answers'} on ${counted(studied.length, 'day')} of the last ${WEEKS_SHOWN} weeks`
}
