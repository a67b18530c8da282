import { z } from 'zod'
import { command, query } from './procedure.ts'

export const statusSchema = z.strictObject({
  version: z.string(),
  shell: z.enum(['desktop', 'browser', 'command-line']),
  /** The instant study counts with: never before the last stored entry. */
  nowMs: z.int(),
  /** Days since 1970-01-01 of the local date, rollover considered. */
  studyDay: z.int(),
  zone: z.string(),
  dataFolder: z.string(),
  /** `look-only`: shown, not changed (newer file, read-only folder). `damaged`: only backups answer. */
  collection: z.strictObject({ mode: z.enum(['open', 'look-only', 'damaged']), message: z.string().nullable() }),
  clock: z.strictObject({
    /** `behind`: the wall clock is before the last entry. `far-ahead`: more than 60 days after it, not confirmed yet. */
    judgement: z.enum(['ok', 'behind', 'far-ahead', 'wrong']),
    wallMs: z.int(),
    lastEntryMs: z.int().nullable(),
  }),
  /** No answer has ever been stored. */
  firstRun: z.boolean(),
  /** Whether this window is the one that studies. */
  studying: z.enum(['here', 'elsewhere']),
  /** Label of what Undo would take back, such as "answer to …"; null when there is nothing. */
  undoable: z.string().nullable(),
})
export type Status = z.infer<typeof statusSchema>

const nothing = z.strictObject({})

export const app = {
  status: query('Where the app runs and in what condition the collection is.', nothing, statusSchema),
  confirmClock: command(
    "The learner's word on the computer's date: right, or wrong (then nothing is graded until it is mended).",
    z.strictObject({ dateIsRight: z.boolean() }),
    statusSchema,
  ),
  takeOver: command('Makes this window the one that studies.', nothing, statusSchema),
  diagnostics: query(
    'Facts for a report: versions, pragmas, sizes; nothing of what was learned.',
    nothing,
    z.record(z.string(), z.string()),
  ),
}
