import { createHash } from 'node:crypto'
import { verifyChains } from '../log/verify.ts'
import { type ReadDb, type SqliteFile, sqliteCode } from '../sqlite.ts'
import { schemaProblems } from './schema-check.ts'

export interface CheckReport {
  readonly entriesVerified: number
  /** For a report to the makers, most telling first; empty when the file is sound. */
  readonly problems: readonly string[]
}

/** The newest entries that are verified while somebody waits. */
export const NEWEST_ENTRIES = 20_000

/** These say that the check could not be made, not that the file is bad. */
const notDamage = /^SQLITE_(BUSY|LOCKED|FULL|NOMEM|CANTOPEN|READONLY|PERM|AUTH)/

/**
 * What can be told in about a second: the structure of the file, the sums of the newest entries, the content its
 * log points to. Reads only.
 *
 * @throws SqliteError when the file could not be examined for a reason outside it
 */
export function quickCheck(db: SqliteFile, newest = NEWEST_ENTRIES): CheckReport {
  return guarded(() => {
    const structure = [...schemaProblems(db), ...pragmaProblems(db, 'quick_check')]
    if (structure.length > 0) return { entriesVerified: 0, problems: structure }
    const { entriesVerified, problems } = verifyChains(db, newest)
    return { entriesVerified, problems: [...problems, ...contentProblems(db)] }
  })
}

/** Turns whatever a damaged file throws into a finding. */
export function guarded(check: () => CheckReport): CheckReport {
  try {
    return check()
  } catch (error) {
    if (notDamage.test(sqliteCode(error) ?? '')) throw error
    return { entriesVerified: 0, problems: [error instanceof Error ? error.message : String(error)] }
  }
}

export function pragmaProblems(db: SqliteFile, pragma: 'quick_check' | 'integrity_check'): string[] {
  return db.all<Record<string, string>>(`PRAGMA ${pragma}`).flatMap((row) => {
    const said = Object.values(row)[0] ?? ''
    return said === 'ok' ? [] : [said]
  })
}

/** Stored content whose bytes are not what its name, their SHA-256, says. */
export function contentProblems(db: ReadDb): string[] {
  return db
    .all<{ hash: string }>('SELECT hash FROM blob')
    .filter(({ hash }) => {
      const bytes = db.value<Uint8Array>('SELECT bytes FROM blob WHERE hash = ?', hash)
      return bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== hash
    })
    .map(({ hash }) => `The content ${hash.slice(0, 12)} is not what was stored.`)
}
