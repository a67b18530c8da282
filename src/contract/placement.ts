import { z } from 'zod'
import { responseSchema } from '#domain/item/response.ts'
import { adviceKinds, moduleVerdicts } from '#domain/placement/advice.ts'
import { experienceLevels } from '#domain/placement/placement-table.ts'
import { command, query } from './procedure.ts'
import { answerIdSchema, cardSchema } from './study.ts'

const courseId = z.string()
const placementId = z.string()
export const adviceSchema = z.enum(adviceKinds)
const tally = { asked: z.int(), right: z.int() }

const placedLessonSchema = z.strictObject({
  lessonId: z.string(),
  title: z.string(),
  /** What holds: the learner's own word, or what the placement decided. */
  advice: adviceSchema,
  decided: adviceSchema,
  /** Why the placement decided so, in a sentence. */
  because: z.string(),
  ...tally,
})
export type PlacedLesson = z.infer<typeof placedLessonSchema>

const placementResultViewSchema = z.strictObject({
  placementId,
  day: z.int(),
  ...tally,
  modules: z.array(
    z.strictObject({
      moduleId: z.string(),
      title: z.string(),
      verdict: z.enum(moduleVerdicts),
      because: z.string(),
      ...tally,
      lessons: z.array(placedLessonSchema),
    }),
  ),
  /** Chosen twice or more; `lessonId` and `sectionId` name where it is taught. */
  misconceptions: z.array(
    z.strictObject({
      code: z.string(),
      hits: z.int(),
      belief: z.string(),
      lessonId: z.string(),
      lessonTitle: z.string(),
      sectionId: z.string(),
    }),
  ),
})
export type PlacementResultView = z.infer<typeof placementResultViewSchema>

export const placementViewSchema = z.strictObject({
  courseId,
  courseTitle: z.string(),
  /** Null for a course without a placement. */
  offer: z
    .strictObject({
      experience: z.array(z.strictObject({ id: z.string(), question: z.string() })),
      atMost: z.int(),
    })
    .nullable(),
  /** The placement that is under way, whenever it was begun. */
  open: z
    .strictObject({
      placementId,
      startedDay: z.int(),
      asked: z.int(),
      /** What is asked now; null once there is nothing more to ask. */
      card: cardSchema.nullable(),
    })
    .nullable(),
  /** What the last finished placement decided. */
  result: placementResultViewSchema.nullable(),
})
export type PlacementView = z.infer<typeof placementViewSchema>

export const placedQuestionSchema = z.strictObject({
  card: cardSchema,
  /** Null where the learner did not know. */
  response: responseSchema.nullable(),
  answerId: answerIdSchema.nullable(),
  right: z.boolean(),
})
export type PlacedQuestion = z.infer<typeof placedQuestionSchema>

export const placement = {
  get: query(
    'The placement of a course: what is asked next, and what the last one decided.',
    z.strictObject({ courseId }),
    placementViewSchema,
  ),
  questions: query(
    'Every question of the last finished placement with what was answered.',
    z.strictObject({ courseId }),
    z.array(placedQuestionSchema),
  ),
  start: command(
    'Begins a placement. `experience` answers its unmarked questions by their id; one that was open is given up.',
    z.strictObject({ courseId, experience: z.record(z.string().max(40), z.enum(experienceLevels)) }),
    placementViewSchema,
  ),
  skip: command(
    'Says "I don\'t know" to the question of a placement. Saying it twice stores it once.',
    z.strictObject({ placementId, itemUid: z.string() }),
    placementViewSchema,
  ),
  finish: command(
    'Ends a placement and decides on every lesson from the answers so far.',
    z.strictObject({ placementId }),
    placementViewSchema,
  ),
  giveUp: command('Ends a placement without a result.', z.strictObject({ placementId }), placementViewSchema),
  overrule: command(
    "Puts the learner's own word on a lesson in place of the placement's; null goes back to that.",
    z.strictObject({ courseId, lessonId: z.string(), advice: adviceSchema.nullable() }),
    placementViewSchema,
  ),
}
