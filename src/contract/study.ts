import { z } from 'zod'
import { confidenceSchema } from '#domain/grading/confidence.ts'
import { verdictSchema } from '#domain/grading/verdict.ts'
import { itemSchema } from '#domain/item/item.ts'
import { responseSchema } from '#domain/item/response.ts'
import { command, query } from './procedure.ts'

const nothing = z.strictObject({})
export const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

/** Where an item stands for the learner; all null or zero before its first scored answer. */
export const itemProgressSchema = z.strictObject({
  stabilityDays: z.number().nullable(),
  difficulty: z.number().nullable(),
  /** Probability of recall now, 0 to 1. */
  retrievability: z.number().nullable(),
  dueDay: z.int().nullable(),
  intervalDays: z.int().nullable(),
  lastDay: z.int().nullable(),
  lastRating: ratingSchema.nullable(),
  reps: z.int(),
  lapses: z.int(),
  /** Distinct study days with a first-try pass since the last lapse. */
  passDays: z.int(),
  suspended: z.boolean(),
  buriedUntilDay: z.int().nullable(),
  flagged: z.boolean(),
  disputed: z.boolean(),
  note: z.string(),
})
export type ItemProgress = z.infer<typeof itemProgressSchema>

export const cardSchema = z.strictObject({
  item: itemSchema,
  progress: itemProgressSchema,
  /** Ordinal of the attempt about to be made; sending it twice stores one answer. */
  attempt: z.int().positive(),
  /**
   * Ordinal among the attempts that were not taken back: what the order of options follows, so that a card looks after
   * Undo as it did before.
   */
  showing: z.int().positive(),
  /** Half-finished input kept from earlier, as the UI wrote it; null when there is none. */
  draft: z.string().nullable(),
  courseTitle: z.string(),
  lessonTitle: z.string(),
  sectionTitle: z.string(),
})
export type Card = z.infer<typeof cardSchema>

export const sessionKinds = ['review', 'practice'] as const
export const sessionSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(sessionKinds),
  /** Cards planned; misses that come back do not raise it. */
  total: z.int(),
  done: z.int(),
  /** What is left, in order; missed cards stand last. */
  queue: z.array(z.strictObject({ card: cardSchema, retry: z.boolean() })),
})
export type Session = z.infer<typeof sessionSchema>

export const answerKinds = ['lesson', 'review', 'practice', 'pretest', 'exam', 'placement'] as const
export const answerKindSchema = z.enum(answerKinds)
export type AnswerKind = z.infer<typeof answerKindSchema>

/** Names one answer for ever: `<device key>:<sequence number>`. */
export const answerIdSchema = z.string().regex(/^\d+:\d+$/)

export const answeredSchema = z.strictObject({
  answerId: answerIdSchema,
  itemUid: z.string(),
  verdict: verdictSchema,
  /** Null for pretest and practice answers, which never touch the schedule. */
  rating: ratingSchema.nullable(),
  /** The near miss was accepted, or the rating is the learner's and not the suggested one. */
  amended: z.boolean(),
  progress: itemProgressSchema,
  /** One sentence on when the item returns and why. */
  whyDue: z.string().nullable(),
  /** The item comes back at the end of this session or lesson. */
  retry: z.boolean(),
  /** Attempt ordinal for the next answer to this item. */
  nextAttempt: z.int().positive(),
  /** The same attempt had been stored before; nothing was added. */
  alreadyStored: z.boolean(),
  session: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
})
export type Answered = z.infer<typeof answeredSchema>

export const nextStepSchema = z.strictObject({
  courseId: z.string(),
  courseTitle: z.string(),
  lessonId: z.string(),
  lessonTitle: z.string(),
  sectionId: z.string().nullable(),
  kind: z.enum(['start', 'continue']),
})

export const todaySchema = z.strictObject({
  studyDay: z.int(),
  due: z.int(),
  /** Mean time of an answer in the last 30 study days times the cards due; a fixed guess before 30 answers. */
  estimateMs: z.int(),
  /** `done`: cards asked at least once, whether recalled or not. */
  paused: z.strictObject({ sessionId: z.string(), done: z.int(), total: z.int() }).nullable(),
  nextDue: z.strictObject({ day: z.int(), count: z.int() }).nullable(),
  /** Present when more than three sessions are due. */
  backlog: z.strictObject({ perDay: z.int(), days: z.int() }).nullable(),
  nextStep: nextStepSchema.nullable(),
  week: z.strictObject({
    goalDays: z.int().nullable(),
    countedDays: z.int(),
    days: z.array(
      z.strictObject({ day: z.int(), state: z.enum(['counted', 'open', 'neutral', 'future']), answers: z.int() }),
    ),
  }),
  answersToday: z.int(),
  firstRun: z.boolean(),
})
export type Today = z.infer<typeof todaySchema>

export const sessionSummarySchema = z.strictObject({
  sessionId: z.string(),
  kind: z.enum(sessionKinds),
  answered: z.int(),
  firstTry: z.int(),
  /** Missed first, recalled before the end. */
  recovered: z.int(),
  open: z.int(),
  tookMs: z.int(),
  /** Lessons with the weakest answers in this session, at most two. */
  weakest: z.array(
    z.strictObject({
      courseId: z.string(),
      lessonId: z.string(),
      sectionId: z.string(),
      title: z.string(),
      missed: z.int(),
    }),
  ),
  nextDue: z.strictObject({ day: z.int(), count: z.int() }).nullable(),
  dueLeft: z.int(),
})
export type SessionSummary = z.infer<typeof sessionSummarySchema>

export const study = {
  today: query('What waits today, and what to do next.', nothing, todaySchema),
  start: command(
    'Starts a session, or resumes the one that was left. `practice` takes the weakest items and leaves the schedule alone.',
    z.strictObject({ kind: z.enum(sessionKinds), limit: z.int().min(1).max(200) }),
    sessionSchema,
  ),
  session: query('A session as it stands.', z.strictObject({ sessionId: z.string() }), sessionSchema),
  finish: command('Ends a session and sums it up.', z.strictObject({ sessionId: z.string() }), sessionSummarySchema),
  card: query('One item ready to be asked.', z.strictObject({ itemUid: z.string() }), cardSchema),
  answer: command(
    'Stores an answer durably, then says how it fared. Repeating the same attempt stores nothing twice.',
    z.strictObject({
      itemUid: z.string(),
      attempt: z.int().positive(),
      /** Answers of an assessment come with handing it in, and are final: none is given by itself. */
      kind: answerKindSchema.exclude(['exam']),
      sessionId: z.string().nullable(),
      response: responseSchema,
      confidence: confidenceSchema.nullable(),
      /** From question shown to submit, idle time left out, at most 120 000. */
      tookMs: z.int().min(0).max(120_000),
      /** The learner's own rating of a short answer or free recall; computed when left out, and for all other types. */
      rating: ratingSchema.optional(),
    }),
    answeredSchema,
  ),
  rate: command(
    "Replaces the rating of an answer by the learner's own; `accept` counts a near miss or a disputed wording as right.",
    z.strictObject({ answerId: answerIdSchema, rating: ratingSchema, accept: z.boolean() }),
    answeredSchema,
  ),
  undo: command(
    'Takes back the latest answer or item change (or the named answer) by a compensating entry.',
    z.strictObject({ answerId: answerIdSchema.nullable() }),
    z.strictObject({
      undone: z
        .strictObject({ label: z.string(), itemUid: z.string(), entry: z.enum(['answer', 'change']) })
        .nullable(),
    }),
  ),
  saveDraft: command(
    'Keeps half-finished input; null forgets it.',
    z.strictObject({ itemUid: z.string(), draft: z.string().max(20_000).nullable() }),
    nothing,
  ),
}
