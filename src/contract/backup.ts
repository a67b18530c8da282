import { z } from 'zod'
import { command, query } from './procedure.ts'

const nothing = z.strictObject({})
const backupId = z.string().max(200)

export const collectionFactsSchema = z.strictObject({
  answers: z.int(),
  events: z.int(),
  items: z.int(),
  lastEntryMs: z.int().nullable(),
})

export const backupSchema = z.strictObject({
  id: backupId,
  createdMs: z.int(),
  reason: z.enum(['close', 'daily', 'manual', 'before-migration', 'before-restore']),
  bytes: z.int(),
  /** The stored seal matches the file's bytes. */
  sealed: z.boolean(),
  facts: collectionFactsSchema.nullable(),
})
export type Backup = z.infer<typeof backupSchema>

export const backupComparisonSchema = z.strictObject({
  backup: backupSchema,
  /** Null when the present collection cannot be read. */
  now: collectionFactsSchema.nullable(),
  /** Answers in the collection that the backup lacks, and the other way round. */
  answersLost: z.int().nullable(),
  answersGained: z.int().nullable(),
})
export type BackupComparison = z.infer<typeof backupComparisonSchema>

export const backup = {
  list: query(
    'The backups, newest first.',
    nothing,
    z.strictObject({ folder: z.string(), totalBytes: z.int(), backups: z.array(backupSchema) }),
  ),
  create: command('Makes a sealed, verified copy now.', nothing, backupSchema),
  compare: query('What would differ after restoring.', z.strictObject({ id: backupId }), backupComparisonSchema),
  restore: command(
    'Puts a backup in place of the collection; the present file is kept beside it.',
    z.strictObject({ id: backupId }),
    z.strictObject({ restored: backupSchema, keptAs: z.string(), answers: z.int() }),
  ),
}
