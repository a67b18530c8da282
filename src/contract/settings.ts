import { z } from 'zod'
import { command, query } from './procedure.ts'

/** All settings with their bounds. Defaults stand in src/domain/settings.ts. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast-light', 'contrast-dark']),
  readingFont: z.enum(['serif', 'sans', 'hyperlegible']),
  readingSizePx: z.int().min(15).max(26),
  interfacePercent: z.int().min(90).max(130),
  columnCharacters: z.union([z.literal(56), z.literal(66), z.literal(76)]),
  density: z.enum(['comfortable', 'compact']),
  motion: z.enum(['system', 'reduced']),
  /** Chance of recall at which an item comes back, in percent. */
  desiredRetention: z.int().min(80).max(97),
  /** Local hour at which a study day begins. */
  rolloverHour: z.int().min(0).max(23),
  sessionCards: z.int().min(5).max(100),
  weekGoalDays: z.int().min(1).max(7).nullable(),
  singleKeyShortcuts: z.boolean(),
  /** Keys chosen by the learner, by command id; commands not named keep their default. */
  shortcuts: z.record(z.string().max(40), z.string().max(40)),
  showBadge: z.boolean(),
})
export type Settings = z.infer<typeof settingsSchema>

export const settings = {
  get: query('All settings.', z.strictObject({}), settingsSchema),
  set: command('Changes the named settings and answers with all of them.', settingsSchema.partial(), settingsSchema),
}
