import type { EntryRef } from '#domain/log/event.ts'
import type { JudgedAnswer } from '#domain/log/item-history.ts'
import { passes } from '#domain/scheduling/rating.ts'
import { type KnownItem, readHistory } from '#storage/projections/apply.ts'
import { readStateRow, toState } from '#storage/projections/item-state.ts'
import { findItem } from '#storage/projections/items.ts'
import type { ReadDb } from '#storage/sqlite.ts'
import { Failed } from '../failed.ts'

export interface OpenSession {
  readonly id: string
  readonly kind: 'review' | 'practice'
  readonly day: number
  readonly start: EntryRef
  readonly finished: boolean
  readonly plan: readonly string[]
}

/**
 * How a planned item fared since the session began; all of it follows from the log. One that was disputed, suspended or
 * buried meanwhile is done: it has left the reviews of this day.
 */
export interface PlannedItem {
  readonly uid: string
  readonly state: 'open' | 'missed' | 'done'
  readonly tries: readonly JudgedAnswer[]
}

/**
 * Where sessions stand. Nothing of it is stored: a session is its plan and the answers since it began, so it
 * survives a kill by itself. The board only remembers what it has read, until something changes.
 */
export class SessionBoard {
  readonly #read: ReadDb
  readonly #known = new Map<string, OpenSession>()
  readonly #standing = new Map<string, Map<string, PlannedItem>>()

  constructor(read: ReadDb) {
    this.#read = read
  }

  /** @throws Failed when no session has this id */
  find(sessionId: string): OpenSession {
    const known = this.#known.get(sessionId)
    if (known) return known
    const row = this.#read.get<SessionRow>('SELECT * FROM session WHERE id = ?', sessionId)
    if (!row) throw new Failed('not-found', 'That session is not known any more. Start a new one from Today.')
    const session = toSession(row)
    this.#known.set(sessionId, session)
    return session
  }

  /** The session left open on this study day, if any; yesterday's is over, since other items are due now. */
  openOn(day: number): OpenSession | null {
    const row = this.#read.get<SessionRow>('SELECT * FROM session WHERE day = ? AND finished = 0', day)
    return row ? toSession(row) : null
  }

  standing(session: OpenSession): readonly PlannedItem[] {
    let items = this.#standing.get(session.id)
    if (!items) {
      items = new Map(session.plan.map((uid) => [uid, this.#standingOf(session, uid)]))
      this.#standing.set(session.id, items)
    }
    return [...items.values()]
  }

  /** A session that was just begun: nothing of it is answered yet, and whatever was open before is over. */
  begin(sessionId: string): OpenSession {
    this.#known.clear()
    const session = this.find(sessionId)
    this.#standing.set(session.id, new Map(session.plan.map((uid) => [uid, faring(uid, [])])))
    return session
  }

  /** Counts an answer that was just stored in every session it was planned for. */
  answered(uid: string, judged: JudgedAnswer): void {
    for (const items of this.#standing.values()) {
      const before = items.get(uid)
      if (before) items.set(uid, faring(uid, [...before.tries, judged]))
    }
  }

  /** After undo, rating by hand, the end of a session and the like. */
  forget(): void {
    this.#known.clear()
    this.#standing.clear()
  }

  #standingOf(session: OpenSession, uid: string): PlannedItem {
    const item = findItem(this.#read, uid)
    if (!item) return { uid, state: 'done', tries: [] }
    const fared = this.#faringOf(session, item)
    return fared.state !== 'done' && this.#isSetAside(item, session.day) ? { ...fared, state: 'done' } : fared
  }

  /** By the learner, or by an update of the course. */
  #isSetAside({ key, retired, reserved }: KnownItem, day: number): boolean {
    const { suspended, disputed, buriedUntilDay } = toState(readStateRow(this.#read, key)).marks
    return retired || reserved || suspended || disputed || (buriedUntilDay !== null && buriedUntilDay > day)
  }

  #faringOf(session: OpenSession, item: KnownItem): PlannedItem {
    const { uid } = item
    const answered = this.#read.value<number>(
      'SELECT 1 FROM answer WHERE item = ? AND (device, seq) > (?, ?) LIMIT 1',
      item.key,
      session.start.device,
      session.start.seq,
    )
    if (answered === undefined) return faring(uid, [])
    const tries = readHistory(this.#read, item).answers.filter(
      ({ answer, undone }) => !undone && isAfter(answer.ref, session.start),
    )
    return faring(uid, tries)
  }
}

/** In one file a device only begins where the one before it ended: a session may be left before a restore and go on after. */
const isAfter = (entry: EntryRef, start: EntryRef): boolean =>
  entry.device > start.device || (entry.device === start.device && entry.seq > start.seq)

function faring(uid: string, tries: readonly JudgedAnswer[]): PlannedItem {
  const last = tries.at(-1)
  return { uid, state: last === undefined ? 'open' : recalled(last) ? 'done' : 'missed', tries }
}

/** Whether an attempt counts as recalled: by its rating, or by its outcome where it is not scored. */
export function recalled({ rating, answer }: JudgedAnswer): boolean {
  return rating === null ? answer.outcome === 'correct' : passes(rating)
}

interface SessionRow {
  id: string
  kind: 'review' | 'practice'
  device: number
  seq: number
  day: number
  plan: string
  finished: number
}

function toSession(row: SessionRow): OpenSession {
  return {
    id: row.id,
    kind: row.kind,
    day: row.day,
    start: { device: row.device, seq: row.seq },
    finished: row.finished === 1,
    plan: JSON.parse(row.plan) as string[],
  }
}
