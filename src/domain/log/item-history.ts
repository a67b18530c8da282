import { type AnswerMark, foldHistory, type TimedAnswer } from '../scheduling/history.ts'
import type { Rating } from '../scheduling/rating.ts'
import type { ItemSchedule } from '../scheduling/schedule.ts'
import type { AnswerEntry } from './answer-entry.ts'
import type { EntryRef, LogEvent } from './event.ts'

export interface ItemEventEntry {
  readonly ref: EntryRef
  readonly event: LogEvent
}

/** What the learner has said of an item, apart from answering it. */
export interface ItemMarks {
  readonly suspended: boolean
  readonly buriedUntilDay: number | null
  readonly flagged: boolean
  readonly disputed: boolean
  readonly note: string
}

export const unmarked: ItemMarks = { suspended: false, buriedUntilDay: null, flagged: false, disputed: false, note: '' }

/** An answer with what later entries made of it. */
export interface JudgedAnswer {
  readonly answer: AnswerEntry
  readonly undone: boolean
  readonly amended: boolean
  /** The learner held the answer to be right after all. */
  readonly accepted: boolean
  /** The rating that counts; null for answers that are not scored. */
  readonly rating: Rating | null
}

export interface ItemHistory {
  readonly schedule: ItemSchedule | null
  readonly marks: ItemMarks
  readonly lastRating: Rating | null
  readonly answers: readonly JudgedAnswer[]
  /** Contributions to the counters of every answer that counts, scored or not. */
  readonly contributions: readonly AnswerContribution[]
}

export interface AnswerContribution {
  readonly day: number
  readonly tookMs: number
  readonly scored: AnswerMark | null
}

export const entryKey = (ref: EntryRef) => `${ref.device}:${ref.seq}`

/**
 * The whole state of one item from its entries: the single definition of what undoing, rating by hand and
 * disputing mean. Everything kept incrementally elsewhere must equal this.
 *
 * @param answers in log order
 * @param events of this item, in log order
 */
export function foldItem(
  itemUid: string,
  answers: readonly AnswerEntry[],
  events: readonly ItemEventEntry[],
): ItemHistory {
  const judged = judgeAnswers(answers, events)
  let marks = unmarked
  const undone = withdrawnEntries(events)
  for (const { ref, event } of events) if (!undone.has(entryKey(ref))) marks = nextMarks(marks, event)

  const counting = judged.filter(({ undone }) => !undone)
  const timed = counting.flatMap((entry) => toTimedAnswer(itemUid, entry) ?? [])
  const { schedule, marks: answerMarks } = foldHistory(timed)
  let scoredSoFar = 0
  const contributions = counting.map(({ answer, rating }) => ({
    day: answer.day,
    tookMs: answer.tookMs,
    scored: rating === null ? null : (answerMarks[scoredSoFar++] ?? null),
  }))
  return { schedule, marks, lastRating: timed.at(-1)?.rating ?? null, answers: judged, contributions }
}

/**
 * Every answer of one item with what later entries made of it: undone, rated by hand, accepted. The part of its history that
 * needs no schedule.
 *
 * @param answers in log order
 * @param events of this item, in log order
 */
export function judgeAnswers(answers: readonly AnswerEntry[], events: readonly ItemEventEntry[]): JudgedAnswer[] {
  const undone = withdrawnEntries(events)
  const ratings = new Map<string, { rating: Rating; accept: boolean }>()
  for (const { ref, event } of events) {
    if (undone.has(entryKey(ref)) || event.kind !== 'answer.rated') continue
    const { target, rating, accept } = event.body
    ratings.set(entryKey(target), { rating: rating as Rating, accept })
  }
  return answers.map((answer): JudgedAnswer => {
    const changed = ratings.get(entryKey(answer.ref))
    return {
      answer,
      undone: undone.has(entryKey(answer.ref)),
      amended: changed !== undefined,
      accepted: changed?.accept ?? false,
      rating: answer.rating === null ? null : (changed?.rating ?? answer.rating),
    }
  })
}

export function toTimedAnswer(uid: string, { answer, rating }: JudgedAnswer): TimedAnswer | null {
  if (rating === null) return null
  const { day, confidence, retentionPercent, tookMs, kind } = answer
  return { uid, day, rating, confidence, retentionPercent, tookMs, placed: kind === 'placement' }
}

/**
 * Entries about an item that no longer count, by `entryKey`: what was undone, and answers withdrawn by a dispute.
 * Undoing an undo revives its target, so later entries are read first.
 */
export function withdrawnEntries(events: readonly ItemEventEntry[]): ReadonlySet<string> {
  const withdrawn = new Set<string>()
  for (const { ref, event } of events.toReversed()) {
    if (withdrawn.has(entryKey(ref))) continue
    if (event.kind === 'entry.undone') withdrawn.add(entryKey(event.body.target))
    if (event.kind === 'item.disputed' && event.body.withdraws) withdrawn.add(entryKey(event.body.withdraws))
  }
  return withdrawn
}

function nextMarks(marks: ItemMarks, event: LogEvent): ItemMarks {
  switch (event.kind) {
    case 'item.suspended':
      return { ...marks, suspended: event.body.suspended }
    case 'item.buried':
      return { ...marks, buriedUntilDay: event.body.untilDay }
    case 'item.flagged':
      return { ...marks, flagged: event.body.flagged }
    case 'item.noted':
      return { ...marks, note: event.body.text }
    case 'item.disputed':
      return { ...marks, disputed: true }
    case 'dispute.settled':
      return { ...marks, disputed: false }
    default:
      return marks
  }
}
