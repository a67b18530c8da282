import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyChains } from '../log/verify.ts'
import { dumpProjections, rebuildProjections } from '../projections/rebuild.ts'
import { SqliteFile } from '../sqlite.ts'
import { type CheckReport, contentProblems, guarded, pragmaProblems } from './deep-check.ts'
import { schemaProblems } from './schema-check.ts'

/**
 * Everything that can be checked: every page and index, every sum of the log, all stored content, and the projections
 * against a rebuild on a copy. Takes seconds for a large collection; the file is only read.
 */
export function fullCheck(db: SqliteFile): CheckReport {
  return guarded(() => {
    const structure = [...schemaProblems(db), ...pragmaProblems(db, 'integrity_check')]
    const log = inSnapshot(db, () => {
      const { entriesVerified, problems } = verifyChains(db)
      return { entriesVerified, problems: [...problems, ...contentProblems(db)] }
    })
    const projections = structure.length === 0 && log.problems.length === 0 ? projectionProblems(db) : []
    return { entriesVerified: log.entriesVerified, problems: [...structure, ...log.problems, ...projections] }
  })
}

/** One view of the file throughout, whatever is written meanwhile. */
function inSnapshot<T>(db: SqliteFile, read: () => T): T {
  db.run('BEGIN')
  try {
    return read()
  } finally {
    db.run('COMMIT')
  }
}

function projectionProblems(db: SqliteFile): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-check-'))
  try {
    const path = join(folder, 'copy.sqlite')
    db.run('VACUUM INTO ?', path)
    const copy = new SqliteFile(path, { mustExist: true })
    try {
      const kept = dumpProjections(copy)
      rebuildProjections(copy)
      const rebuilt = dumpProjections(copy)
      return Object.keys(rebuilt).flatMap((table) => difference(table, kept[table] ?? [], rebuilt[table] ?? []))
    } finally {
      copy.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function difference(table: string, kept: readonly string[], rebuilt: readonly string[]): string[] {
  const right = new Set(rebuilt)
  const wrong = kept.filter((row) => !right.has(row)).length
  const missing = rebuilt.length - (kept.length - wrong)
  return wrong === 0 && missing === 0
    ? []
    : [`The table ${table} is not what the log says: ${wrong} rows too many or wrong, ${missing} missing.`]
}
