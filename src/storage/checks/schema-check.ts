import { migrate } from '../migrate.ts'
import { SCHEMA_VERSION } from '../migrations/list.ts'
import { type ReadDb, SqliteFile } from '../sqlite.ts'

/** Tables and indexes that are not word for word what the migrations make. Files of other versions are passed over. */
export function schemaProblems(db: SqliteFile): string[] {
  if (Number(db.pragma('user_version')) !== SCHEMA_VERSION) return []
  const stored = readSchema(db)
  return [...expectedSchema()].flatMap(([name, sql]) =>
    stored.get(name) === sql ? [] : [`The definition of ${name} is not what it was.`],
  )
}

function expectedSchema(): Map<string, string | null> {
  const fresh = new SqliteFile(':memory:')
  try {
    migrate(fresh)
    return readSchema(fresh)
  } finally {
    fresh.close()
  }
}

function readSchema(db: ReadDb): Map<string, string | null> {
  const rows = db.all<{ name: string; sql: string | null }>('SELECT name, sql FROM sqlite_schema')
  return new Map(rows.map(({ name, sql }) => [name, sql]))
}
