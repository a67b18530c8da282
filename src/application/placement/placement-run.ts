import { grade } from '#domain/grading/grade.ts'
import type { Item } from '#domain/item/item.ts'
import type { Response } from '#domain/item/response.ts'
import type { EntryRef } from '#domain/log/event.ts'
import { entryKey, foldItem, withdrawnEntries } from '#domain/log/item-history.ts'
import { readResponse } from '#domain/log/response-text.ts'
import type { PlacementAnswer } from '#domain/placement/module-walk.ts'
import type { PlacementRun } from '#domain/placement/next-question.ts'
import { itemsOf, type PlacementTable } from '#domain/placement/placement-table.ts'
import { overallExperience } from '#domain/placement/starting-tier.ts'
import { readAnswers, readItemEvents } from '#storage/log/item-entries.ts'
import { findItem, readItemBody } from '#storage/projections/items.ts'
import { type KeptPlacement, readPlacements } from '#storage/queries/placements.ts'
import type { ReadDb } from '#storage/sqlite.ts'
import type { AppContext } from '../context.ts'
import { Failed } from '../failed.ts'

/** An answer of a placement as the log has it. */
export interface GivenAnswer extends PlacementAnswer {
  readonly ref: EntryRef
  readonly body: Item
  /** Null for "I don't know". */
  readonly response: Response | null
  /** Ordinal among the attempts not taken back, as `Card` has it: what the order of its options followed. */
  readonly showing: number
}

/** A placement as it stands: all of it follows from the log, so it survives a kill by itself. */
export interface StandingPlacement extends PlacementRun {
  readonly placement: KeptPlacement
  readonly answers: readonly GivenAnswer[]
}

/** @throws Failed for a course that offers no placement */
export function placementTable(context: AppContext, courseId: string): PlacementTable {
  const table = context.shelf.course(courseId).placement
  if (!table) throw new Failed('not-found', 'This course has no placement. Begin with its first lesson.')
  return table
}

/** The placement that is under way; null where none is, or the last one was finished or given up. */
export function openPlacement(context: AppContext, courseId: string): KeptPlacement | null {
  const latest = readPlacements(context.collection.read, courseId)[0]
  return latest && latest.finishedDay === null ? latest : null
}

export function finishedPlacement(context: AppContext, courseId: string): KeptPlacement | null {
  return readPlacements(context.collection.read, courseId).find(({ result }) => result !== null) ?? null
}

export function standingOf(context: AppContext, placement: KeptPlacement): StandingPlacement {
  const read = context.collection.read
  const table = placementTable(context, placement.course)
  const others = readPlacements(read, placement.course)
  const next = others[others.findIndex(({ id }) => id === placement.id) - 1]
  const answers: GivenAnswer[] = []
  const unavailable = new Set<string>()
  const stale = new Set<string>()
  for (const { uid } of table.modules.flatMap(itemsOf)) {
    const entries = readPlacementEntries(read, uid)
    if (entries === null || !entries.askable) unavailable.add(uid)
    for (const answer of entries?.answers ?? []) {
      if (!isAfter(answer.ref, placement.start)) stale.add(uid)
      else if (!next || isAfter(next.start, answer.ref)) answers.push(answer)
    }
  }
  const levels = table.experience.map(({ id }) => placement.experience[id] ?? 'no')
  return {
    placement,
    table,
    experience: overallExperience(levels),
    answers: answers.toSorted((left, right) => (isAfter(left.ref, right.ref) ? 1 : -1)),
    unavailable,
    stale,
  }
}

/** What an item was answered in placements, taken back ones left out; null where the item is gone. */
function readPlacementEntries(read: ReadDb, uid: string): { answers: GivenAnswer[]; askable: boolean } | null {
  const item = findItem(read, uid)
  if (!item) return null
  const events = readItemEvents(read, item.key)
  const withdrawn = withdrawnEntries(events)
  const { answers, marks } = foldItem(uid, readAnswers(read, item.key), events)
  const askable = !(item.retired || item.reserved || marks.disputed || marks.suspended)
  const counting = answers.filter(({ undone }) => !undone)
  const showingAt = (ref: EntryRef) => 1 + counting.filter(({ answer }) => isAfter(ref, answer.ref)).length
  const given = counting.flatMap(({ answer, accepted }): GivenAnswer[] => {
    if (answer.kind !== 'placement') return []
    const body = readItemBody(read, item.key)
    const response = readResponse(answer.response)
    const right = accepted || answer.outcome === 'correct'
    // Asked in another form since, the question says nothing about what the old one stood for.
    const misconceptions = right || body.type !== response.type ? [] : grade(body, response).misconceptions
    return [{ uid, ref: answer.ref, body, response, right, misconceptions, showing: showingAt(answer.ref) }]
  })
  const skipped = events.flatMap(({ ref, event }): GivenAnswer[] =>
    event.kind !== 'item.skipped' || withdrawn.has(entryKey(ref))
      ? []
      : [
          {
            uid,
            ref,
            body: readItemBody(read, item.key),
            response: null,
            right: false,
            misconceptions: [],
            showing: showingAt(ref),
          },
        ],
  )
  return { answers: [...given, ...skipped], askable }
}

/** In one file a device only begins where the one before it ended. */
const isAfter = (entry: EntryRef, start: EntryRef): boolean =>
  entry.device > start.device || (entry.device === start.device && entry.seq > start.seq)
