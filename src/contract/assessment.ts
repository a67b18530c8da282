import { z } from 'zod'
import { assessmentGrades } from '#domain/assessment/score.ts'
import { verdictSchema } from '#domain/grading/verdict.ts'
import { bloomLevels, itemSchema } from '#domain/item/item.ts'
import { responseSchema } from '#domain/item/response.ts'
import { command, query } from './procedure.ts'

const courseId = z.string()
const assessmentId = z.string().max(64)
/** A share with its 95 % interval, 0 to 1. */
const shareSchema = z.strictObject({ rate: z.number(), low: z.number(), high: z.number() })
const tally = { right: z.int(), n: z.int() }
const gradeSchema = z.enum(assessmentGrades)

/** What comes next: go on, begin a form, wait for one, or nothing any more. */
const nextFormSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open'), form: z.string() }),
  z.strictObject({ state: z.literal('ready'), form: z.string() }),
  z.strictObject({ state: z.literal('waiting'), form: z.string(), fromDay: z.int() }),
  z.strictObject({ state: z.literal('used-up') }),
])

/** How far the time has run, by the clock of the study days, which never goes back. */
const timeSchema = z.strictObject({
  startedMs: z.int(),
  /** Null where the learner wanted no limit. */
  limitMs: z.int().nullable(),
  /** The instant at which this was said. */
  nowMs: z.int(),
})
export type AssessmentTime = z.infer<typeof timeSchema>

export const assessmentOverviewSchema = z.strictObject({
  courseId,
  courseTitle: z.string(),
  rules: z.strictObject({
    questions: z.int(),
    minutes: z.int(),
    passPercent: z.int(),
    distinctionPercent: z.int(),
    retryDays: z.int(),
    forms: z.int(),
  }),
  /** Lessons all of whose questions have a scored answer. */
  lessonsDone: z.int(),
  lessons: z.int(),
  next: nextFormSchema,
  open: z
    .strictObject({ assessmentId, form: z.string(), answered: z.int(), questions: z.int(), time: timeSchema })
    .nullable(),
  /** Assessments handed in, the latest first. */
  results: z.array(
    z.strictObject({ assessmentId, form: z.string(), day: z.int(), grade: gradeSchema, ...tally, share: shareSchema }),
  ),
})
export type AssessmentOverview = z.infer<typeof assessmentOverviewSchema>

export const assessmentRoomSchema = z.strictObject({
  assessmentId,
  courseId,
  courseTitle: z.string(),
  form: z.string(),
  time: timeSchema,
  /** Decides the order in which options and rows are shown; the same for as long as the assessment is kept. */
  seed: z.string(),
  questions: z.array(
    z.strictObject({
      item: itemSchema,
      response: responseSchema.nullable(),
      /** Every part of the answer is there. */
      complete: z.boolean(),
      flagged: z.boolean(),
      late: z.boolean(),
      tookMs: z.int(),
    }),
  ),
})
export type AssessmentRoom = z.infer<typeof assessmentRoomSchema>
export type AssessmentQuestion = AssessmentRoom['questions'][number]

const groupSchema = z.strictObject({ id: z.string(), title: z.string(), ...tally, share: shareSchema.nullable() })

export const assessmentResultSchema = z.strictObject({
  assessmentId,
  courseId,
  courseTitle: z.string(),
  form: z.string(),
  seed: z.string(),
  handedInMs: z.int(),
  day: z.int(),
  /** From beginning to handing in, by the clock. */
  elapsedMs: z.int(),
  limitMs: z.int().nullable(),
  grade: gradeSchema,
  passPercent: z.int(),
  distinctionPercent: z.int(),
  ...tally,
  share: shareSchema,
  /** Answers given after the time was up. */
  late: z.strictObject({ right: z.int(), n: z.int() }),
  /** Rules that the pool was too small for, as `module M2` or `type matching`. */
  unmet: z.array(z.string()),
  weakModules: z.array(z.string()),
  /** `share` is null below the least number of questions that a share is shown for. */
  modules: z.array(groupSchema),
  lessons: z.array(groupSchema),
  blooms: z.array(z.strictObject({ bloom: z.enum(bloomLevels), ...tally, share: shareSchema.nullable() })),
  misconceptions: z.array(
    z.strictObject({
      code: z.string(),
      /** What one does under it, as in “mixing up tensor and graph”. */
      mixUp: z.string(),
      times: z.int(),
      /** Where the course answers it; null where that is gone. */
      taught: z.strictObject({ lessonId: z.string(), sectionId: z.string(), title: z.string() }).nullable(),
    }),
  ),
  reread: z.array(
    z.strictObject({
      lessonId: z.string(),
      lessonTitle: z.string(),
      sectionId: z.string(),
      sectionTitle: z.string(),
      missed: z.int(),
    }),
  ),
  questions: z.array(
    z.strictObject({
      item: itemSchema,
      response: responseSchema.nullable(),
      /** The answer in words; empty where there was none. */
      given: z.string(),
      outcome: z.enum(['correct', 'close', 'partial', 'wrong', 'blank']),
      /** Against the question as it stands now; `revised` says that it was another then. Null where nothing was answered. */
      verdict: verdictSchema.nullable(),
      revised: z.boolean(),
      late: z.boolean(),
      lessonTitle: z.string(),
      sectionTitle: z.string(),
    }),
  ),
  next: nextFormSchema,
  retryDays: z.int(),
})
export type AssessmentResult = z.infer<typeof assessmentResultSchema>

export const assessment = {
  overview: query(
    'What the final assessment of a course is, what is left of it, and how earlier ones went.',
    z.strictObject({ courseId }),
    assessmentOverviewSchema,
  ),
  begin: command(
    'Begins the next form, which is used from then on; hands back the open assessment if there is one.',
    z.strictObject({ courseId, minutes: z.int().min(1).max(600).nullable() }),
    assessmentRoomSchema,
  ),
  room: query('An open assessment as it stands.', z.strictObject({ assessmentId }), assessmentRoomSchema),
  respond: command(
    'Stores the present answer to one question; it may be changed until the assessment is handed in.',
    z.strictObject({
      assessmentId,
      itemUid: z.string(),
      response: responseSchema.nullable(),
      flagged: z.boolean(),
      /** Time spent on this question so far, idle time left out, at most 120 000. */
      tookMs: z.int().min(0).max(120_000),
    }),
    z.strictObject({ complete: z.boolean(), late: z.boolean(), time: timeSchema }),
  ),
  handIn: command(
    'Ends an assessment: every answer enters the history of its question, and the result is fixed.',
    z.strictObject({ assessmentId }),
    assessmentResultSchema,
  ),
  result: query(
    'The result of an assessment that was handed in.',
    z.strictObject({ assessmentId }),
    assessmentResultSchema,
  ),
}
