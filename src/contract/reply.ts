import type { Failure } from './failure.ts'
import type { Topic } from './topics.ts'

/** What every transport carries back. `changed` names what other queries and windows should read again. */
export type Reply<T> = { ok: true; value: T; changed: Topic[] } | { ok: false; failure: Failure }
