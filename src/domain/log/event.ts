import { z } from 'zod'
import { assessmentGrades, assessmentMarkSchema } from '../assessment/score.ts'
import { adviceKinds } from '../placement/advice.ts'
import { placementResultSchema } from '../placement/placement-result.ts'
import { experienceLevels } from '../placement/placement-table.ts'

/**
 * Everything that happens to a collection besides answers, which have a table of their own. Events are
 * appended and never changed. An unknown kind (from a newer version or another device) is kept and ignored.
 */

/** Names an entry within this collection: device key and sequence number. */
export const entryRefSchema = z.strictObject({ device: z.int(), seq: z.int() })
export type EntryRef = z.infer<typeof entryRefSchema>

const uid = z.string()

export const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('collection.created'), body: z.strictObject({ collectionId: z.string() }) }),
  z.strictObject({
    kind: z.literal('collection.restored'),
    body: z.strictObject({ backupId: z.string(), previousIncarnation: z.string() }),
  }),
  z.strictObject({
    kind: z.literal('course.installed'),
    /** `blob` is the SHA-256 of the stored list of items. */
    body: z.strictObject({ courseId: z.string(), contentHash: z.string(), blob: z.string() }),
  }),
  z.strictObject({ kind: z.literal('settings.changed'), body: z.record(z.string(), z.json()) }),
  z.strictObject({
    kind: z.literal('session.started'),
    body: z.strictObject({ sessionId: z.string(), sessionKind: z.enum(['review', 'practice']), items: z.array(uid) }),
  }),
  z.strictObject({ kind: z.literal('session.finished'), body: z.strictObject({ sessionId: z.string() }) }),
  z.strictObject({
    kind: z.literal('assessment.begun'),
    /** `limitMs`: null where the learner wanted no limit. `unmet`: rules the pool was too small for, as `type matching`. */
    body: z.strictObject({
      assessmentId: z.string(),
      courseId: z.string(),
      form: z.string(),
      seed: z.string(),
      items: z.array(uid),
      limitMs: z.int().positive().nullable(),
      unmet: z.array(z.string()),
    }),
  }),
  /** The latest word on one question; an answer in the sense of the log comes with handing in. */
  z.strictObject({
    kind: z.literal('assessment.responded'),
    body: z.strictObject({
      assessmentId: z.string(),
      itemUid: uid,
      response: z.string().nullable(),
      flagged: z.boolean(),
      tookMs: z.int().nonnegative(),
    }),
  }),
  /** Carries the result, so that it stays what it was when the course is revised. */
  z.strictObject({
    kind: z.literal('assessment.handed-in'),
    body: z.strictObject({
      assessmentId: z.string(),
      grade: z.enum(assessmentGrades),
      marks: z.array(assessmentMarkSchema),
    }),
  }),
  z.strictObject({ kind: z.literal('clock.confirmed'), body: z.strictObject({ wallMs: z.int() }) }),
  /** The compensating entry: its target no longer counts. */
  z.strictObject({
    kind: z.literal('entry.undone'),
    /** `picked`: chosen from a history rather than the latest in line. */
    body: z.strictObject({ target: entryRefSchema, picked: z.boolean() }),
  }),
  z.strictObject({
    kind: z.literal('answer.rated'),
    body: z.strictObject({ target: entryRefSchema, rating: z.int().min(1).max(4), accept: z.boolean() }),
  }),
  z.strictObject({ kind: z.literal('item.suspended'), body: z.strictObject({ suspended: z.boolean() }) }),
  z.strictObject({ kind: z.literal('item.buried'), body: z.strictObject({ untilDay: z.int() }) }),
  z.strictObject({ kind: z.literal('item.flagged'), body: z.strictObject({ flagged: z.boolean() }) }),
  z.strictObject({ kind: z.literal('item.noted'), body: z.strictObject({ text: z.string() }) }),
  z.strictObject({
    kind: z.literal('item.disputed'),
    body: z.strictObject({ reason: z.string(), note: z.string(), withdraws: entryRefSchema.nullable() }),
  }),
  z.strictObject({ kind: z.literal('dispute.settled'), body: z.strictObject({}) }),
  z.strictObject({
    kind: z.literal('placement.started'),
    /** `experience`: the unmarked answers by the id of their question. */
    body: z.strictObject({
      placementId: z.string(),
      courseId: z.string(),
      experience: z.record(z.string(), z.enum(experienceLevels)),
    }),
  }),
  /** "I don't know" in a placement: a wrong answer without a response, so it stands beside the answers. */
  z.strictObject({ kind: z.literal('item.skipped'), body: z.strictObject({ placementId: z.string() }) }),
  z.strictObject({
    kind: z.literal('placement.finished'),
    /** Null: given up, and nothing follows from it. */
    body: z.strictObject({ placementId: z.string(), result: placementResultSchema.nullable() }),
  }),
  z.strictObject({
    kind: z.literal('placement.overruled'),
    /** The learner's own advice for a lesson; null goes back to what the placement said. */
    body: z.strictObject({ courseId: z.string(), lessonId: z.string(), advice: z.enum(adviceKinds).nullable() }),
  }),
])
export type LogEvent = z.infer<typeof eventSchema>
export type EventKind = LogEvent['kind']

/** Changes to an item that Undo takes back one by one, with the words it uses for them. */
export const undoableLabels: Partial<Record<EventKind, string>> = {
  'answer.rated': 'rating',
  'item.suspended': 'suspension',
  'item.buried': 'bury until tomorrow',
  'item.flagged': 'flag',
  'item.noted': 'note',
  'item.disputed': 'dispute',
  'dispute.settled': 'end of dispute',
  'item.skipped': 'skip',
}
