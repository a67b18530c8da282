import { z } from 'zod'

/** Asked at retrieval, before any feedback. `null` where the learner submitted without saying. */
export const confidences = ['guess', 'think-so', 'sure'] as const
export const confidenceSchema = z.enum(confidences)
export type Confidence = z.infer<typeof confidenceSchema>
