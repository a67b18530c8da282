import { z } from 'zod'

/**
 * Inline prose. `cite` marks the statement before it as resting on the coded claims and notes; `term` is text that
 * mentions an entry of the glossary.
 */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'term'; system: string; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'cite'; codes: string[] }
export const inlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string() }),
    z.strictObject({ kind: z.literal('code'), text: z.string() }),
    z.strictObject({ kind: z.literal('term'), system: z.string(), text: z.string() }),
    z.strictObject({ kind: z.enum(['strong', 'emphasis']), children: z.array(inlineSchema) }),
    z.strictObject({ kind: z.literal('link'), href: z.string(), children: z.array(inlineSchema) }),
    z.strictObject({ kind: z.literal('cite'), codes: z.array(z.string()) }),
  ]),
)
