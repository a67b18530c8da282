import { z } from 'zod'
import { query } from './procedure.ts'

export const collectionStateSchema = z.strictObject({
  version: z.string(),
  /** Answers that count (not undone). */
  answers: z.int(),
  /** Entries of the log, answers included. */
  events: z.int(),
  items: z.int(),
  due: z.int(),
  /** SHA-256 in hex over every projection; equal states have equal hashes, whatever the path to them. */
  stateHash: z.string(),
})
export type CollectionState = z.infer<typeof collectionStateSchema>

export const collectionCheckSchema = z.strictObject({
  ok: z.boolean(),
  problems: z.array(z.string()),
  entriesVerified: z.int(),
})

export const collection = {
  state: query('Totals and a hash of everything that is known.', z.strictObject({}), collectionStateSchema),
  check: query(
    'Verifies the file, every sum in the log, and the projections against a rebuild.',
    z.strictObject({}),
    collectionCheckSchema,
  ),
}
