import { foundation } from './0001-foundation.ts'
import { placement } from './0002-placement.ts'
import { assessment } from './0003-assessment.ts'
import { begunLessons } from './0004-begun-lessons.ts'

interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  /** Whether projections are made again from the log afterwards, in the same transaction. */
  readonly rebuild: boolean
}

/** Applied in order, each in the same transaction as its version number. Never edit one that has been released. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'foundation', sql: foundation, rebuild: false },
  { version: 2, name: 'placement', sql: placement, rebuild: false },
  { version: 3, name: 'assessment', sql: assessment, rebuild: false },
  { version: 4, name: 'begun lessons', sql: begunLessons, rebuild: false },
]

export const SCHEMA_VERSION = migrations.at(-1)?.version ?? 0
