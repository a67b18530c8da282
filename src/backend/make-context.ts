import type { AppContext, Clock } from '#application/context.ts'
import type { CourseShelf } from '#application/library/course-shelf.ts'
import { installCourses } from '#application/library/install-courses.ts'
import { AskedItems } from '#application/study/asked-items.ts'
import { SessionBoard } from '#application/study/session-board.ts'
import type { Collection } from '#storage/collection.ts'

export interface ContextParts {
  readonly collection: Collection
  readonly shelf: CourseShelf
  readonly clock: Clock
  readonly randomId: () => string
  readonly version: string
  /** Null while everything is in order; else why the collection may only be looked at. */
  readonly lookOnlyMessage: string | null
}

/** What use cases work with, from an open collection; brings the courses up to date on the way. */
export function makeContext(parts: ContextParts): AppContext {
  const context: AppContext = {
    ...parts,
    asked: new AskedItems(parts.collection.read),
    sessions: new SessionBoard(parts.collection.read),
    writable: parts.lookOnlyMessage === null,
    settings: null,
    notedDay: null,
    dateIsWrong: false,
  }
  installCourses(context)
  return context
}
