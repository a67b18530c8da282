import { z } from 'zod'
import { lessonSchema } from '#domain/course/course.ts'
import {
  claimSchema,
  disagreementSchema,
  misconceptionSchema,
  sourceSchema,
  systemSchema,
  updateNoteSchema,
} from '#domain/course/register.ts'
import { adviceSchema } from './placement.ts'
import { command, query } from './procedure.ts'
import { cardSchema, nextStepSchema } from './study.ts'

const nothing = z.strictObject({})

/** Knowledge of a set of items: mean retrievability with unseen items counted as 0, and how many were seen. */
export const knownSchema = z.strictObject({ known: z.number(), seen: z.int(), total: z.int() })
export const masteryLabels = ['new', 'learning', 'known', 'durable', 'fading'] as const

export const courseRowSchema = z.strictObject({
  courseId: z.string(),
  title: z.string(),
  subtitle: z.string(),
  lessons: z.int(),
  known: knownSchema,
  due: z.int(),
  lastStudiedDay: z.int().nullable(),
  nextStep: nextStepSchema.nullable(),
  /** Why the course does not open, as a sentence; null for every course that does. */
  problem: z.string().nullable(),
})
export type CourseRow = z.infer<typeof courseRowSchema>

export const lessonRowSchema = z.strictObject({
  lessonId: z.string(),
  title: z.string(),
  minutes: z.int(),
  sections: z.int(),
  requires: z.array(z.string()),
  /** Lessons that name this one among what they need, in course order. */
  opens: z.array(z.string()),
  /** Share of its words that were read, 0 to 1 (domain/progress/read-share.ts). */
  readShare: z.number().min(0).max(1),
  /** `mastered` by the rule of the course (domain/progress/lesson-mastered.ts). */
  stage: z.enum(['new', 'reading', 'read', 'mastered']),
  /** Time it still takes (domain/progress/time-left.ts). */
  leftMs: z.int().nonnegative(),
  /** By questions attempted, never by scrolling. */
  state: z.enum(['new', 'started', 'done']),
  label: z.enum(masteryLabels),
  /** What the placement of the course decided on it, or the learner instead; null without a placement. */
  advice: adviceSchema.nullable(),
  attempted: z.int(),
  known: knownSchema,
  due: z.int(),
})
export type LessonRow = z.infer<typeof lessonRowSchema>

export const courseSchema = z.strictObject({
  courseId: z.string(),
  title: z.string(),
  subtitle: z.string(),
  modules: z.array(z.strictObject({ id: z.string(), title: z.string(), lessons: z.array(lessonRowSchema) })),
  known: knownSchema,
  due: z.int(),
  /** The sum over its lessons. */
  leftMs: z.int().nonnegative(),
  nextStep: nextStepSchema.nullable(),
  /** Null for a course that offers none. `asked`: questions answered so far in the one that is open. */
  placement: z
    .strictObject({ state: z.enum(['none', 'open', 'finished']), asked: z.int(), finishedDay: z.int().nullable() })
    .nullable(),
  sources: z.array(sourceSchema),
})
export type CoursePage = z.infer<typeof courseSchema>

export const lessonPageSchema = z.strictObject({
  courseTitle: z.string(),
  moduleTitle: z.string(),
  /** Items travel in `cards`, in reading order; `lesson.items` is empty here. Reserved items are left out. */
  lesson: lessonSchema,
  cards: z.array(cardSchema),
  /** Asked first and not scored; empty once the lesson has been started. */
  pretest: z.array(cardSchema),
  /** Titles of misconceptions by code, for feedback. */
  misconceptions: z.array(misconceptionSchema),
  place: z.strictObject({ sectionId: z.string(), fraction: z.number().min(0).max(1) }).nullable(),
  previous: z.strictObject({ lessonId: z.string(), title: z.string() }).nullable(),
  next: z.strictObject({ lessonId: z.string(), title: z.string() }).nullable(),
})
export type LessonPage = z.infer<typeof lessonPageSchema>

export const citationsSchema = z.strictObject({
  sources: z.array(sourceSchema),
  claims: z.array(claimSchema),
  disagreements: z.array(disagreementSchema),
  updates: z.array(updateNoteSchema),
})
export type Citations = z.infer<typeof citationsSchema>

export const glossarySchema = z.strictObject({
  courseTitle: z.string(),
  /** In the order of their names. */
  systems: z.array(systemSchema),
  /** Titles of the lessons that entries name. */
  lessons: z.array(z.strictObject({ lessonId: z.string(), title: z.string() })),
  citations: citationsSchema,
})
export type Glossary = z.infer<typeof glossarySchema>

const courseId = z.string()

export const library = {
  courses: query('The courses of this collection.', nothing, z.array(courseRowSchema)),
  course: query('One course with the state of each lesson.', z.strictObject({ courseId }), courseSchema),
  lesson: query(
    'A lesson ready to be read and answered.',
    z.strictObject({ courseId, lessonId: z.string() }),
    lessonPageSchema,
  ),
  citations: query(
    'What stands behind citation codes: claims with their sources, disagreements, update notes.',
    z.strictObject({ courseId, codes: z.array(z.string()).max(400) }),
    citationsSchema,
  ),
  sources: query(
    'The source documents of a course with every claim drawn from them.',
    z.strictObject({ courseId }),
    citationsSchema,
  ),
  glossary: query(
    'The tools, names and organisations that a course speaks of, with what stands behind each entry.',
    z.strictObject({ courseId }),
    glossarySchema,
  ),
  misconceptions: query(
    'Beliefs behind wrong answers, with the section that answers each. Codes that the course does not know are left out.',
    z.strictObject({ courseId, codes: z.array(z.string()).max(100) }),
    z.array(misconceptionSchema),
  ),
  savePlace: command(
    'Remembers how far a lesson was read; says nothing about what is known.',
    z.strictObject({ courseId, lessonId: z.string(), sectionId: z.string(), fraction: z.number().min(0).max(1) }),
    nothing,
  ),
}
