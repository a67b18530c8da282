import { z } from 'zod'
import { query } from './procedure.ts'

export const foundSchema = z.strictObject({
  kind: z.enum(['lesson', 'section', 'item', 'glossary']),
  title: z.string(),
  /** Where it stands, such as "L03 · Vertices and edges". */
  context: z.string(),
  courseId: z.string(),
  lessonId: z.string(),
  sectionId: z.string().nullable(),
  itemUid: z.string().nullable(),
  /** The glossary entry that was found; null for everything else, and for the glossary as a whole. */
  systemId: z.string().nullable(),
})
export type Found = z.infer<typeof foundSchema>

export const search = {
  everywhere: query(
    'Glossary entries, lessons, sections and questions by words.',
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50) }),
    z.array(foundSchema),
  ),
}
