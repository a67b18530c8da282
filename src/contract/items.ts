import { z } from 'zod'
import { confidenceSchema } from '#domain/grading/confidence.ts'
import { command, query } from './procedure.ts'
import { answerIdSchema, answerKindSchema, cardSchema, itemProgressSchema, ratingSchema } from './study.ts'

const itemUid = z.string()

export const itemStates = ['new', 'learning', 'review', 'suspended', 'buried', 'disputed'] as const
export const itemSorts = ['course', 'question', 'due', 'stability', 'difficulty', 'lapses'] as const

export const itemRowSchema = z.strictObject({
  itemUid,
  question: z.string(),
  type: z.string(),
  courseId: z.string(),
  lessonId: z.string(),
  lessonTitle: z.string(),
  state: z.enum(itemStates),
  flagged: z.boolean(),
  dueDay: z.int().nullable(),
  retrievability: z.number().nullable(),
  stabilityDays: z.number().nullable(),
  difficulty: z.number().nullable(),
  lapses: z.int(),
  reps: z.int(),
})
export type ItemRow = z.infer<typeof itemRowSchema>

export const itemListSchema = z.strictObject({
  rows: z.array(itemRowSchema),
  total: z.int(),
  /** False when counting stopped early and more match. */
  totalIsExact: z.boolean(),
  /** The query as understood, one entry a term; `problem` says in words why a term was not. */
  terms: z.array(z.strictObject({ text: z.string(), meaning: z.string(), problem: z.string().nullable() })),
})
export type ItemList = z.infer<typeof itemListSchema>

export const historyEntrySchema = z.strictObject({
  answerId: answerIdSchema,
  atMs: z.int(),
  day: z.int(),
  kind: answerKindSchema,
  outcome: z.enum(['correct', 'partial', 'close', 'wrong']),
  rating: ratingSchema.nullable(),
  confidence: confidenceSchema.nullable(),
  tookMs: z.int(),
  /** The response in words. */
  response: z.string(),
  undone: z.boolean(),
  amended: z.boolean(),
})

export const itemPageSchema = z.strictObject({
  card: cardSchema,
  history: z.array(historyEntrySchema),
  whyDue: z.string().nullable(),
})
export type ItemPage = z.infer<typeof itemPageSchema>

export const disputeReasons = ['wrong-key', 'ambiguous', 'outdated', 'source-unclear'] as const

export const items = {
  list: query(
    'Items by a query such as `graphs is:due R<0.8`, a page at a time.',
    z.strictObject({
      query: z.string().max(400),
      sort: z.enum(itemSorts),
      descending: z.boolean(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    itemListSchema,
  ),
  get: query('One item with its whole history.', z.strictObject({ itemUid }), itemPageSchema),
  suspend: command(
    'Takes an item out of reviews, or puts it back.',
    z.strictObject({ itemUid, suspended: z.boolean() }),
    itemProgressSchema,
  ),
  bury: command('Hides an item until the next study day.', z.strictObject({ itemUid }), itemProgressSchema),
  flag: command(
    'Marks an item for later, or unmarks it.',
    z.strictObject({ itemUid, flagged: z.boolean() }),
    itemProgressSchema,
  ),
  note: command(
    "Keeps a learner's own note on an item; empty text removes it.",
    z.strictObject({ itemUid, text: z.string().max(4000) }),
    itemProgressSchema,
  ),
  dispute: command(
    'The learner holds the item to be wrong: its last grade is withdrawn and it leaves the schedule.',
    z.strictObject({
      itemUid,
      reason: z.enum(disputeReasons),
      note: z.string().max(4000),
      answerId: answerIdSchema.nullable(),
    }),
    itemProgressSchema,
  ),
  settleDispute: command('Ends a dispute and puts the item back.', z.strictObject({ itemUid }), itemProgressSchema),
}
