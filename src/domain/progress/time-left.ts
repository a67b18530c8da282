/** Seconds that one question takes within the minutes written for a lesson. */
export const QUESTION_SECONDS = 30

/** A lesson as far as its time goes. */
export interface LessonTime {
  /** As written in the course: first reading with its questions. */
  readonly minutes: number
  readonly questions: number
  /** Questions without a scored answer. */
  readonly open: number
  /** 0 to 1, from `readShare`. */
  readonly readShare: number
}

/**
 * Time that a lesson still takes, in milliseconds. The minutes written for it hold half a minute for each question, but
 * at most half of them; the rest is reading. What is left is the unread share of the reading and the open questions, so an untouched lesson takes just
 * what is written. Reviews that come due later are no part of it.
 */
export function timeLeftMs({ minutes, questions, open, readShare }: LessonTime): number {
  const wholeMs = minutes * 60_000
  const questionMs = questions === 0 ? 0 : Math.min(QUESTION_SECONDS * 1_000, wholeMs / 2 / questions)
  const readingMs = wholeMs - questions * questionMs
  return Math.round(readingMs * (1 - readShare) + open * questionMs)
}
