import { z } from 'zod'

/**
 * One question. The same value is read in a lesson, reviewed for years and asked in an exam.
 *
 * Texts are short inline Markdown (`code`, *emphasis*, **strong**), never HTML. Ids of options, blanks,
 * rows and steps are stable across versions of the item, because stored responses refer to them: an
 * author may reword option `b`, but must not give its id to another statement.
 */

/** Raised when the shape below changes in a way an older reader cannot ignore. */
export const ITEM_FORMAT = 1

export const bloomLevels = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'] as const

const partId = z.string().regex(/^[a-z0-9-]{1,24}$/)
const text = z.string().trim().min(1)

/** A wrong option carries the misconception that makes it tempting, and the reason it fails. */
export const choiceSchema = z.strictObject({
  id: partId,
  text,
  correct: z.boolean(),
  why: z.string().trim(),
  misconception: z
    .string()
    .regex(/^M\d{2}$/)
    .nullable(),
})
export type Choice = z.infer<typeof choiceSchema>

/** The exact span of a lesson that an item rests on (W3C TextQuoteSelector and TextPositionSelector). */
export const passageSchema = z.strictObject({
  lessonId: z.string(),
  sectionId: z.string(),
  quote: text,
  prefix: z.string(),
  suffix: z.string(),
  /** Offsets in UTF-16 code units into the section's plain text. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
})
export type Passage = z.infer<typeof passageSchema>

const base = {
  format: z.literal(ITEM_FORMAT),
  /** `<course id>/<item id>`, never reused for another question. */
  uid: z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9-]+$/),
  /** Raised by the author when the meaning of the question changes. */
  version: z.int().positive(),
  lessonId: z.string(),
  sectionId: z.string(),
  stem: text,
  /** Shown after the verdict; at most 60 words. */
  explanation: text,
  /** Codes of claims (S0-001), disagreements (X01) and update notes (D01) in the course register. */
  cites: z.array(z.string().regex(/^(S\d-\d{3}|X\d{2}|D\d{2})$/)).min(1),
  passage: passageSchema,
  bloom: z.enum(bloomLevels),
  /** Kept for the final assessment: never shown in lessons or reviews. */
  reserved: z.boolean(),
}

const choices = z.array(choiceSchema).min(2).max(9)

export const clozeBlankSchema = z.strictObject({
  id: partId,
  answer: text,
  /** Further spellings that count as the answer. */
  accepted: z.array(text),
  /** Answers that must not be forgiven as near misses, with the reason why each fails. */
  denied: z.array(z.strictObject({ text, why: z.string().trim(), misconception: z.string().nullable() })),
})
const clozeForm = z.strictObject({
  ...base,
  type: z.literal('cloze'),
  /** The sentence with each gap written `{{blank-id}}`. */
  text,
  blanks: z.array(clozeBlankSchema).min(1).max(6),
})
const ideaUnitSchema = z.strictObject({ id: partId, text })
const selfTicked = { ...base, modelAnswer: text, ideaUnits: z.array(ideaUnitSchema).min(1).max(8) }
const shortAnswerForm = z.strictObject({
  ...selfTicked,
  type: z.literal('short-answer'),
  /** Wrong answers to expect, shown as feedback beside the model answer. */
  pitfalls: z.array(z.strictObject({ text, why: z.string().trim(), misconception: z.string().nullable() })),
})
const freeRecallForm = z.strictObject({ ...selfTicked, type: z.literal('free-recall') })
const numericForm = z.strictObject({
  ...base,
  type: z.literal('numeric'),
  value: z.number(),
  unit: z.string(),
  tolerance: z.strictObject({ kind: z.enum(['absolute', 'relative']), amount: z.number().nonnegative() }),
})
/** Another way to ask the same, in which the answer has to be produced. */
const formSchema = z.discriminatedUnion('type', [clozeForm, shortAnswerForm, freeRecallForm, numericForm])
export const formTypes = ['cloze', 'short-answer', 'free-recall', 'numeric'] as const

/** Harder forms of the same question in climbing order, each of another type; see `formToAsk`. */
const climbing = { forms: z.array(formSchema).min(1).max(2).optional() }

export const clozeSchema = clozeForm.extend(climbing)
export const shortAnswerSchema = shortAnswerForm.extend(climbing)
export const freeRecallSchema = freeRecallForm.extend(climbing)
export const numericSchema = numericForm.extend(climbing)
export const singleChoiceSchema = z.strictObject({
  ...base,
  ...climbing,
  type: z.literal('single-choice'),
  options: choices,
})
export const multipleChoiceSchema = z.strictObject({
  ...base,
  ...climbing,
  type: z.literal('multiple-choice'),
  options: choices,
})
export const trueFalseSchema = z.strictObject({
  ...base,
  ...climbing,
  type: z.literal('true-false'),
  /** The statement that is judged; `stem` introduces it. */
  statement: text,
  truth: z.boolean(),
  reasons: choices,
})
export const scenarioSchema = z.strictObject({
  ...base,
  ...climbing,
  type: z.literal('scenario'),
  options: choices,
  reasons: choices,
})
/** One of several statements has been overtaken by events; `update` names the note that says so. */
export const outdatedClaimSchema = z.strictObject({
  ...base,
  ...climbing,
  type: z.literal('outdated-claim'),
  options: choices,
  update: z.string().regex(/^D\d{2}$/),
})
/** `sides`: a fixed list such as PyTorch, TensorFlow, Both, Neither, never shuffled. `summaries`: shuffled. */
export const compareSchema = z.strictObject({
  ...base,
  ...climbing,
  type: z.literal('compare'),
  presentation: z.enum(['sides', 'summaries']),
  options: choices,
})
export const matchingSchema = z.strictObject({
  ...base,
  ...climbing,
  type: z.literal('matching'),
  left: z
    .array(z.strictObject({ id: partId, text, rightId: partId, why: z.string().trim() }))
    .min(2)
    .max(8),
  /** May hold more entries than `left`, and one entry may serve several rows. */
  right: z
    .array(z.strictObject({ id: partId, text }))
    .min(2)
    .max(8),
})
export const orderingSchema = z.strictObject({
  ...base,
  ...climbing,
  type: z.literal('ordering'),
  /** In the right order; shown shuffled. */
  steps: z
    .array(z.strictObject({ id: partId, text }))
    .min(2)
    .max(8),
})
const givenCell = z.strictObject({ kind: z.literal('given'), text: z.string() })
const blankCell = z.strictObject({
  kind: z.literal('blank'),
  id: partId,
  answer: text,
  options: z.array(text).min(2),
  why: z.string().trim(),
})
export const tableSchema = z.strictObject({
  ...base,
  ...climbing,
  type: z.literal('table'),
  columns: z.array(text).min(2).max(6),
  rows: z
    .array(z.array(z.discriminatedUnion('kind', [givenCell, blankCell])))
    .min(1)
    .max(8),
})

export const itemSchema = z.discriminatedUnion('type', [
  singleChoiceSchema,
  multipleChoiceSchema,
  trueFalseSchema,
  scenarioSchema,
  outdatedClaimSchema,
  compareSchema,
  clozeSchema,
  shortAnswerSchema,
  freeRecallSchema,
  numericSchema,
  matchingSchema,
  orderingSchema,
  tableSchema,
])
export type Item = z.infer<typeof itemSchema>
export type ItemType = Item['type']
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>
