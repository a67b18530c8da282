import { z } from 'zod'

/**
 * Every way a call can fail, told apart by what the person (or the caller) can do about it.
 * `message` is at most two sentences: what happened, what is safe, what to do.
 */
export const failureKinds = [
  /** The input does not fit the contract. */
  'bad-request',
  'unknown-procedure',
  /** The named thing does not exist. */
  'not-found',
  /** Somebody else changed it meanwhile. */
  'conflict',
  /** The computer's date needs a word from the learner before anything is graded. */
  'clock-unconfirmed',
  /** Another window of this collection is studying; `app.takeOver` moves it here. */
  'studying-elsewhere',
  /** Nothing was stored; the same call may be repeated as it is. */
  'disk-full',
  /** The data folder cannot be written. */
  'read-only',
  /** The collection was written by a newer version; it is shown but not changed. */
  'newer-version',
  /** The collection did not open cleanly; only status and backups answer. */
  'damaged',
  'internal',
] as const

export const failureSchema = z.strictObject({
  kind: z.enum(failureKinds),
  message: z.string(),
  /** For a report to the makers; never shown first. */
  details: z.string().nullable(),
})
export type Failure = z.infer<typeof failureSchema>
export type FailureKind = Failure['kind']
