import { z } from 'zod'
import { claimStatuses } from './claim-status.ts'

/** The scholarly apparatus of a course: what its sources claim, where they clash, and what has changed since. */
export const sourceSchema = z.strictObject({
  id: z.string(),
  /** Name used in running text. */
  name: z.string(),
  title: z.string(),
  author: z.string(),
  date: z.string(),
  /** What kind of text it is and what it cannot know. */
  about: z.string(),
})
export const claimSchema = z.strictObject({
  code: z.string(),
  sourceId: z.string(),
  section: z.string(),
  topic: z.string(),
  /** Paraphrase in our own words; the sources' text is not shipped. */
  claim: z.string(),
  kind: z.string(),
  status: z.enum(claimStatuses),
  /** Codes of earlier claims of the same document that this one only restates. */
  repeats: z.array(z.string()),
  /** Codes of the disagreements and update notes this claim takes part in. */
  notes: z.array(z.string()),
})
export const sureness = ['high', 'medium', 'low'] as const
export const disagreementSchema = z.strictObject({
  code: z.string(),
  question: z.string(),
  sides: z.array(z.strictObject({ label: z.string(), claims: z.array(z.string()) })),
  verdict: z.string(),
  sureness: z.string(),
  evidence: z.array(z.string()),
})
export const updateNoteSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  now: z.string(),
  where: z.string(),
  sureness: z.string(),
  claims: z.array(z.string()),
  evidence: z.array(z.string()),
})
export const misconceptionSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  belief: z.string(),
  lessonId: z.string(),
})
export const registerSchema = z.strictObject({
  sources: z.array(sourceSchema),
  claims: z.array(claimSchema),
  disagreements: z.array(disagreementSchema),
  updates: z.array(updateNoteSchema),
  misconceptions: z.array(misconceptionSchema),
  evidence: z.array(z.strictObject({ code: z.string(), read: z.string(), supports: z.string() })),
})
export type Register = z.infer<typeof registerSchema>
export type Claim = z.infer<typeof claimSchema>
export type Source = z.infer<typeof sourceSchema>
export type Disagreement = z.infer<typeof disagreementSchema>
export type UpdateNote = z.infer<typeof updateNoteSchema>
export type Misconception = z.infer<typeof misconceptionSchema>
export type Evidence = Register['evidence'][number]
