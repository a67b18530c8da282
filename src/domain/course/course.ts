import { z } from 'zod'
import { assessmentPlanSchema } from '../assessment/plan.ts'
import { itemSchema } from '../item/item.ts'
import { placementTableSchema } from '../placement/placement-table.ts'
import { inlineSchema } from './prose.ts'

/**
 * A compiled course: what the compiler makes of resources/courses/<id>/ and the app reads.
 * Split into three files so that the library opens without reading a lesson:
 * `index.json` (CourseIndex), `register.json` (Register), `lessons/<id>.json` (Lesson).
 */
export const COURSE_FORMAT = 1

const lessonHeadSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Minutes of first reading. */
  minutes: z.int().positive(),
  requires: z.array(z.string()),
  objectives: z.array(z.strictObject({ bloom: z.string(), text: z.string() })),
  misconceptions: z.array(z.string()),
  /** Without the uids of their questions: every start reads the heads, and only a lesson needs those. */
  sections: z.array(z.strictObject({ id: z.string(), title: z.string(), words: z.int() })),
  pretestUids: z.array(z.string()),
})
export type LessonHead = z.infer<typeof lessonHeadSchema>

export const courseIndexSchema = z.strictObject({
  format: z.literal(COURSE_FORMAT),
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  language: z.string(),
  /** SHA-256 over everything compiled, in hex: two equal hashes are the same course. */
  contentHash: z.string(),
  /** The final assessment; absent in a course without one. */
  assessment: assessmentPlanSchema.optional(),
  /** What a placement asks; absent in a course without one. */
  placement: placementTableSchema.optional(),
  modules: z.array(z.strictObject({ id: z.string(), title: z.string(), lessons: z.array(lessonHeadSchema) })),
})
export type CourseIndex = z.infer<typeof courseIndexSchema>

const inlines = z.array(inlineSchema)
/** Offset of the block's first character in the section's plain text; absent for blocks without prose. */
const start = z.int().nonnegative()

export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), start, content: inlines }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.strictObject({ start, content: inlines })),
  }),
  z.strictObject({ kind: z.literal('quote'), start, content: inlines }),
  z.strictObject({ kind: z.literal('code'), language: z.string(), code: z.string(), caption: z.string() }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string(),
    header: z.array(inlines),
    rows: z.array(z.array(inlines)),
  }),
  z.strictObject({ kind: z.literal('figure'), name: z.string(), alt: z.string(), caption: z.string() }),
  z.strictObject({
    kind: z.literal('lab'),
    name: z.string(),
    title: z.string(),
    /** Short inline Markdown. */
    intro: z.string(),
    /** What the lab shows, for those who cannot run it. */
    summary: z.string(),
    /** The question of this lesson that is asked before the lab is seen. */
    predictUid: z.string(),
  }),
  z.strictObject({
    kind: z.literal('disagreement'),
    code: z.string(),
    question: z.string(),
    sides: z.array(z.strictObject({ says: inlines, cites: z.array(z.string()) })),
    verdict: inlines,
  }),
  z.strictObject({ kind: z.literal('update'), code: z.string(), says: inlines }),
])
export type Block = z.infer<typeof blockSchema>

export const sectionSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  blocks: z.array(blockSchema),
  /** Paragraph, list and quote text joined by newlines, citation marks left out: what passages point into. */
  plainText: z.string(),
  /** Words of `plainText`. */
  words: z.int(),
  /**
   * Questions that close the section, in written order: without reserved ones, which stand in the lesson's `items` only,
   * and without those that a lab asks in its own place.
   */
  itemUids: z.array(z.string()),
})
export type Section = z.infer<typeof sectionSchema>

export const lessonSchema = z.strictObject({
  ...lessonHeadSchema.omit({ sections: true }).shape,
  courseId: z.string(),
  sections: z.array(sectionSchema),
  items: z.array(itemSchema),
})
export type Lesson = z.infer<typeof lessonSchema>
