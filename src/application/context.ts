import type { Settings } from '#contract/settings.ts'
import type { Topic } from '#contract/topics.ts'
import type { Collection, Transaction } from '#storage/collection.ts'
import type { CourseShelf } from './library/course-shelf.ts'
import type { AskedItems } from './study/asked-items.ts'
import type { SessionBoard } from './study/session-board.ts'

/** Where time comes from; fixed in tests. */
export interface Clock {
  /** Milliseconds since 1970 by the wall clock. */
  wallMs(): number
  /** IANA name of the zone the learner is in. */
  zone(): string
}

/** What use cases work with. One per open collection. */
export interface AppContext {
  readonly collection: Collection
  readonly shelf: CourseShelf
  readonly clock: Clock
  /** A fresh id, unguessable and never repeated. */
  readonly randomId: () => string
  readonly asked: AskedItems
  readonly sessions: SessionBoard
  readonly version: string
  /** False while the collection may only be looked at. */
  readonly writable: boolean
  readonly lookOnlyMessage: string | null
  settings: Settings | null
  /** The study day whose morning is known to be noted; null before the first entry. */
  notedDay: number | null
  /** The learner's word on a date far ahead of the last entry, for as long as the app runs. */
  dateIsWrong: boolean
}

/** What a command hands back: its value and what other windows should read again. */
export interface Outcome<T> {
  readonly value: T
  readonly changed: readonly Topic[]
}

export type { Transaction }
