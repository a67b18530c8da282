import type { AnswerEntry } from '#domain/log/answer-entry.ts'
import {
  type AnswerContribution,
  foldItem,
  type ItemHistory,
  type JudgedAnswer,
  judgeAnswers,
} from '#domain/log/item-history.ts'
import { markAnswer, type TimedAnswer } from '#domain/scheduling/history.ts'
import { scheduleAnswer } from '#domain/scheduling/schedule.ts'
import { readAnswers, readItemEvents } from '../log/item-entries.ts'
import type { ReadDb, WriteDb } from '../sqlite.ts'
import { countAnswer, countSeen, moveInQueue, type QueuePlace } from './counters.ts'
import {
  type ItemHome,
  type ItemState,
  queueDay,
  readStateRow,
  toState,
  writeSchedule,
  writeState,
} from './item-state.ts'

/** An item as the projections know it. */
export interface KnownItem extends ItemHome {
  readonly key: number
  readonly uid: string
}

/**
 * The short way: one new answer at the end of an item's history. Reads one row and writes a handful, however
 * long the history is; a property test holds it to `foldItem`.
 */
export function applyAnswer(db: WriteDb, item: KnownItem, answer: AnswerEntry): ItemState {
  const row = readStateRow(db, item.key)
  const before = toState(row)
  if (answer.rating === null) {
    countAnswer(db, item.course, { day: answer.day, tookMs: answer.tookMs, scored: null }, 1)
    return before
  }
  const timed: TimedAnswer = { uid: item.uid, ...answer, rating: answer.rating, placed: answer.kind === 'placement' }
  const scored = markAnswer(before.schedule, timed)
  countAnswer(db, item.course, { day: answer.day, tookMs: answer.tookMs, scored }, 1)
  const schedule = scheduleAnswer(before.schedule, timed)
  const after: ItemState = { ...before, schedule, lastRating: answer.rating, lastAnswerMs: answer.atMs }
  if (row) writeSchedule(db, item.key, schedule, after, item)
  else writeState(db, item.key, after, item)
  countMove(db, item, before, after)
  return after
}

/** An item's whole history as the log has it now. */
export function readHistory(db: ReadDb, item: { key: number; uid: string }): ItemHistory {
  return foldItem(item.uid, readAnswers(db, item.key), readItemEvents(db, item.key))
}

/** An item's answers as the log has them now, without the schedule that follows from them. */
export function readJudgedAnswers(db: ReadDb, item: { key: number }): JudgedAnswer[] {
  return judgeAnswers(readAnswers(db, item.key), readItemEvents(db, item.key))
}

/** The long way, for whatever is not an answer at the end: counters change by the difference of two histories. */
export function applyHistory(db: WriteDb, item: KnownItem, before: ItemHistory, after: ItemHistory): ItemState {
  const { gone, come } = difference(before, after)
  for (const contribution of gone) countAnswer(db, item.course, contribution, -1)
  for (const contribution of come) countAnswer(db, item.course, contribution, 1)
  const state = stateOf(after)
  writeState(db, item.key, state, item)
  countMove(db, item, stateOf(before), state)
  return state
}

/** Where two histories part: undoing one of many answers changes one contribution, and touches one day. */
function difference(
  before: ItemHistory,
  after: ItemHistory,
): { gone: AnswerContribution[]; come: AnswerContribution[] } {
  const gone = [...before.contributions]
  const come = [...after.contributions]
  while (areSame(gone.at(-1), come.at(-1))) {
    gone.pop()
    come.pop()
  }
  while (areSame(gone[0], come[0])) {
    gone.shift()
    come.shift()
  }
  return { gone, come }
}

function areSame(left: AnswerContribution | undefined, right: AnswerContribution | undefined): boolean {
  if (!left || !right || left.day !== right.day || left.tookMs !== right.tookMs) return false
  const marks = Object.entries(left.scored ?? {})
  const others = new Map(Object.entries(right.scored ?? {}))
  return marks.length === others.size && marks.every(([name, value]) => others.get(name) === value)
}

export function stateOf(history: ItemHistory): ItemState {
  const last = history.answers.findLast(({ undone, rating }) => !undone && rating !== null)
  return {
    schedule: history.schedule,
    marks: history.marks,
    lastRating: history.lastRating,
    lastAnswerMs: last?.answer.atMs ?? null,
  }
}

/** What the counters of queue and lesson make of a state that was replaced. */
function countMove(db: WriteDb, item: KnownItem, before: ItemState, after: ItemState): void {
  moveInQueue(db, item.course, queuePlace(before, item), queuePlace(after, item))
  const seenBefore = before.schedule !== null
  const seenAfter = after.schedule !== null
  if (seenBefore !== seenAfter && !item.reserved && !item.retired) {
    countSeen(db, item.course, item.lesson, seenAfter ? 1 : -1)
  }
}

function queuePlace(state: ItemState, home: ItemHome): QueuePlace | null {
  const day = queueDay(state, home)
  return day === null ? null : { day, intervalDays: state.schedule?.intervalDays ?? 0 }
}
