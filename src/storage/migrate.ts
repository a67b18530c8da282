import { migrations, SCHEMA_VERSION } from './migrations/list.ts'
import { remakeProjections } from './projections/rebuild.ts'
import type { SqliteFile } from './sqlite.ts'

/** "LECT": tells a collection from any other SQLite file. */
export const APPLICATION_ID = 0x4c454354

export type SchemaJudgement = 'empty' | 'current' | 'older' | 'newer' | 'foreign'

/** What kind of file this is, without changing it. */
export function judgeSchema(db: SqliteFile): SchemaJudgement {
  const applicationId = Number(db.pragma('application_id'))
  const version = Number(db.pragma('user_version'))
  const tables = db.value<number>('SELECT count(*) FROM sqlite_schema') ?? 0
  if (tables === 0) return 'empty'
  if (applicationId !== APPLICATION_ID) return 'foreign'
  if (version > SCHEMA_VERSION) return 'newer'
  return version < SCHEMA_VERSION ? 'older' : 'current'
}

/** Brings the schema up to date, all steps in one transaction: it is either old or new, never in between. */
export function migrate(db: SqliteFile): void {
  const from = Number(db.pragma('user_version'))
  const pending = migrations.filter(({ version }) => version > from)
  if (pending.length === 0) return
  db.transaction(() => {
    for (const { sql } of pending) db.script(sql)
    if (from > 0 && pending.some(({ rebuild }) => rebuild)) remakeProjections(db)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${SCHEMA_VERSION}`)
  })
}
