import { z } from 'zod'

/**
 * What a learner handed in, by item type. Compact on purpose: it is stored with every answer.
 * Choices are named by option id, never by the shuffled position they were shown in.
 */
const id = z.string().max(24)
const typed = z.string().max(4000)

export const responseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single-choice'), option: id }),
  z.strictObject({ type: z.literal('multiple-choice'), options: z.array(id).max(9) }),
  z.strictObject({ type: z.literal('true-false'), verdict: z.boolean(), reason: id.nullable() }),
  z.strictObject({ type: z.literal('scenario'), option: id, reason: id.nullable() }),
  z.strictObject({ type: z.literal('outdated-claim'), option: id }),
  z.strictObject({ type: z.literal('compare'), option: id }),
  z.strictObject({ type: z.literal('cloze'), blanks: z.record(id, z.string().max(200)) }),
  z.strictObject({ type: z.literal('short-answer'), text: typed, ticked: z.array(id).max(8) }),
  z.strictObject({ type: z.literal('free-recall'), text: typed, ticked: z.array(id).max(8) }),
  z.strictObject({ type: z.literal('numeric'), text: z.string().max(60) }),
  z.strictObject({ type: z.literal('matching'), pairs: z.record(id, id) }),
  z.strictObject({ type: z.literal('ordering'), steps: z.array(id).max(8) }),
  z.strictObject({ type: z.literal('table'), cells: z.record(id, z.string().max(200)) }),
])
export type Response = z.infer<typeof responseSchema>
export type ResponseOf<T extends Response['type']> = Extract<Response, { type: T }>
