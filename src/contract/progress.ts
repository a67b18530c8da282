import { z } from 'zod'
import { knownSchema, masteryLabels } from './library.ts'
import { query } from './procedure.ts'

const nothing = z.strictObject({})

/** A share with its sample: `enough` false means the value must not be shown, only how many are missing. */
export const measuredShareSchema = z.strictObject({
  enough: z.boolean(),
  n: z.int(),
  missing: z.int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type MeasuredShare = z.infer<typeof measuredShareSchema>

export const progressSummarySchema = z.strictObject({
  known: knownSchema,
  /** First reviews of an item on a study day with an interval of at least a day before, last 30 study days. */
  retention: measuredShareSchema,
  young: measuredShareSchema,
  mature: measuredShareSchema,
  desiredRetention: z.number(),
  week: z.strictObject({
    tookMs: z.int(),
    answers: z.int(),
    countedDays: z.int(),
    goalDays: z.int().nullable(),
    streakDays: z.int(),
  }),
  answersTotal: z.int(),
  /** By confidence level: how often it was right. */
  calibration: z.array(
    z.strictObject({
      confidence: z.enum(['guess', 'think-so', 'sure']),
      nominal: z.number(),
      accuracy: measuredShareSchema,
    }),
  ),
  lessons: z.array(
    z.strictObject({
      courseId: z.string(),
      lessonId: z.string(),
      title: z.string(),
      label: z.enum(masteryLabels),
      known: knownSchema,
      due: z.int(),
    }),
  ),
})
export type ProgressSummary = z.infer<typeof progressSummarySchema>

export const progress = {
  summary: query('What is known, how well reviews go, and how this week went.', nothing, progressSummarySchema),
  days: query(
    'Answers and time per study day.',
    z.strictObject({ fromDay: z.int(), toDay: z.int() }),
    z.array(z.strictObject({ day: z.int(), answers: z.int(), tookMs: z.int() })),
  ),
  forecast: query(
    'Items that fall due per study day as things stand; the first entry holds everything overdue.',
    z.strictObject({ days: z.int().min(1).max(366) }),
    z.strictObject({
      overdue: z.int(),
      days: z.array(z.strictObject({ day: z.int(), young: z.int(), mature: z.int() })),
    }),
  ),
}
