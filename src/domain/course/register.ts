import { z } from 'zod'
import { claimStatuses } from './claim-status.ts'
import { inlineSchema } from './prose.ts'

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
  /** What holds today, for the rule that nobody is marked wrong for it. */
  today: z.strictObject({
    /** Names that have changed: where an old one is to be typed, the new one counts too. */
    names: z.array(z.strictObject({ was: z.string(), now: z.string() })),
    /** Statements that hold now; a text that holds every word of `words`, at the start of a word, states the fact. */
    facts: z.array(z.strictObject({ says: z.string(), words: z.array(z.string()), unless: z.array(z.string()) })),
  }),
})
/** A section of a lesson. */
export const placeSchema = z.strictObject({ lessonId: z.string(), sectionId: z.string() })
export const misconceptionSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  belief: z.string(),
  /** The belief as something that one does, to go after "This is a common mix-up: ". */
  mixUp: z.string(),
  lessonId: z.string(),
  /** The section that answers it. */
  taught: placeSchema,
})
export const systemKinds = [
  'framework',
  'feature',
  'API',
  'library',
  'visualiser',
  'debugger',
  'server',
  'runtime',
  'format',
  'compiler',
  'distributed training',
  'ancestor',
  'language',
  'platform',
  'organisation',
  'archive',
] as const
/** An entry of the glossary: a tool, a name or an organisation that the documents speak of. */
export const systemSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Further names and spellings under which lessons mention it. */
  also: z.array(z.string()),
  kind: z.enum(systemKinds),
  definition: z.array(inlineSchema),
  /** What the documents say of it, one attributed statement each. */
  says: z.array(z.array(inlineSchema)),
  /** What holds now, each resting on update notes; empty where nothing has changed. */
  today: z.array(z.array(inlineSchema)),
  /** Every claim about it. */
  claims: z.array(z.string()),
  taught: placeSchema,
  seeAlso: z.array(z.string()),
  /** How many questions rest on a claim about it, without those kept for the final assessment. */
  questions: z.int().nonnegative(),
})
export const registerSchema = z.strictObject({
  sources: z.array(sourceSchema),
  claims: z.array(claimSchema),
  disagreements: z.array(disagreementSchema),
  updates: z.array(updateNoteSchema),
  misconceptions: z.array(misconceptionSchema),
  systems: z.array(systemSchema),
  evidence: z.array(z.strictObject({ code: z.string(), read: z.string(), supports: z.string() })),
})
export type Register = z.infer<typeof registerSchema>
export type Claim = z.infer<typeof claimSchema>
export type Source = z.infer<typeof sourceSchema>
export type Disagreement = z.infer<typeof disagreementSchema>
export type UpdateNote = z.infer<typeof updateNoteSchema>
export type Place = z.infer<typeof placeSchema>
export type System = z.infer<typeof systemSchema>
export type Misconception = z.infer<typeof misconceptionSchema>
export type Evidence = Register['evidence'][number]
