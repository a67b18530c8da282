import { readFileSync } from 'node:fs'
import { z } from 'zod'

export const backupReasons = ['close', 'daily', 'manual', 'before-migration', 'before-restore'] as const
export type BackupReason = (typeof backupReasons)[number]

/** Stands beside every backup as `<id>.json`. Part of the file format: fields may be added, never changed. */
const manifestSchema = z.object({
  format: z.literal(1),
  /** Of the whole backup file, in hex: the seal. */
  sha256: z.string().length(64),
  bytes: z.int(),
  /** Milliseconds since 1970 by the wall clock. */
  createdMs: z.int(),
  reason: z.enum(backupReasons),
  appVersion: z.string(),
  schema: z.int(),
  facts: z.object({ answers: z.int(), events: z.int(), items: z.int(), lastEntryMs: z.int().nullable() }),
  heads: z.record(z.string(), z.object({ seq: z.int(), sum: z.string() })),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Null when it is missing or cannot be read: the backup then counts as unsealed. */
export function readManifest(path: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
