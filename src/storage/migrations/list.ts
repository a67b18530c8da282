import { foundation } from './0001-foundation.ts'

/** Applied in order, each in the same transaction as its version number. Never edit one that has been released. */
export const migrations: readonly { version: number; name: string; sql: string }[] = [
  { version: 1, name: 'foundation', sql: foundation },
]

export const SCHEMA_VERSION = migrations.at(-1)?.version ?? 0
