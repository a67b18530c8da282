import type { Confidence } from '#domain/grading/confidence.ts'
import { type ItemSchedule, scheduleAnswer } from '#domain/scheduling/schedule.ts'
import type { Generator } from '#domain/text/seeded-generator.ts'

export interface PastAnswer {
  readonly day: number
  readonly right: boolean
  readonly confidence: Confidence | null
  readonly tookMs: number
  /** Free practice is not scored. */
  readonly scored: boolean
}

export const RETENTION_PERCENT = 90
/** The first lesson of the bench was read so many days ago. */
export const SPAN_DAYS = 1000

/** The rating that the app gives, see `ratingFor`. */
export const ratingOf = ({ right, confidence }: PastAnswer): 1 | 2 | 3 => (right ? (confidence === 'guess' ? 2 : 3) : 1)

/**
 * What a learner may have done with one item, scheduled by the rules of the app: answered when due or a little
 * later, missed about every tenth time and then mostly once more on the same day, sometimes practised.
 *
 * @param today the item is not due on this day any more when the history ends
 */
export function drawHistory(random: Generator, uid: string, firstDay: number, today: number): PastAnswer[] {
  const answers: PastAnswer[] = []
  const give = (before: ItemSchedule | null, day: number, right: boolean): ItemSchedule => {
    const confidence = drawConfidence(random, right)
    const answer = { day, right, confidence, tookMs: 2000 + Math.floor(random() * 20_000), scored: true }
    answers.push(answer)
    return scheduleAnswer(before, {
      uid,
      day,
      rating: ratingOf(answer),
      confidence,
      retentionPercent: RETENTION_PERCENT,
    })
  }
  let schedule: ItemSchedule | null = null
  let day = firstDay
  while (schedule === null || schedule.dueDay <= today) {
    const right = random() < 0.9
    schedule = give(schedule, day, right)
    if (!right && random() < 0.8) schedule = give(schedule, day, true)
    if (random() < 0.08) answers.push({ day, right: true, confidence: null, tookMs: 5000, scored: false })
    day = Math.min(schedule.dueDay + Math.floor(random() ** 4 * 6), today)
  }
  return answers
}

/** Drops the answers of the last day, so that the item is due again; empty when there was only that day. */
export function withoutLastDay(answers: readonly PastAnswer[]): PastAnswer[] {
  const lastDay = answers.at(-1)?.day
  return answers.filter(({ day }) => day !== lastDay)
}

function drawConfidence(random: Generator, right: boolean): Confidence | null {
  const dice = random()
  if (dice < 0.1) return null
  if (right) return dice < 0.2 ? 'guess' : dice < 0.6 ? 'think-so' : 'sure'
  return dice < 0.5 ? 'guess' : dice < 0.95 ? 'think-so' : 'sure'
}
