import type { SessionSummary, Today } from '#contract/study.ts'
import { onRelativeDay } from '#ui/composables/studyDay.ts'
import { counted, grouped } from '#ui/composables/wording.ts'

/** "Next: 9 tomorrow."; empty where nothing is planned. */
export function nextInWords(nextDue: Today['nextDue'], studyDay: number | null): string {
  if (nextDue === null || studyDay === null) return ''
  return `Next: ${grouped(nextDue.count)} ${onRelativeDay(nextDue.day, studyDay)}.`
}

/** How a sitting went, in at most four short sentences: "18 answered, 15 first try. 3 came back and were recalled." */
export function summaryInWords(summary: SessionSummary, studyDay: number | null): string {
  const { answered, firstTry, recovered, open, kind } = summary
  if (answered === 0) return `Nothing was answered. ${nextInWords(summary.nextDue, studyDay)}`.trim()
  const sentences = [
    `${grouped(answered)} answered, ${grouped(firstTry)} first try.`,
    recovered > 0 ? `${grouped(recovered)} came back and ${recovered === 1 ? 'was' : 'were'} recalled.` : '',
    open > 0 ? `${counted(open, 'card')} still open.` : '',
    kind === 'practice' ? 'The schedule is as it was.' : nextInWords(summary.nextDue, studyDay),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
