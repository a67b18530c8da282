import type { SqliteFile } from './sqlite.ts'

/** Before 3.51.3 a rare race at the reset of the write-ahead log could damage a file. */
const MIN_SQLITE = [3, 51, 3] as const

const wanted: readonly { pragma: string; value: string | number; onlyOn?: NodeJS.Platform }[] = [
  { pragma: 'journal_mode', value: 'wal' },
  /**
   * FULL is said on every open: the SQLite inside better-sqlite3 is compiled to reopen write-ahead files at NORMAL,
   * which loses acknowledged answers when the power goes.
   */
  { pragma: 'synchronous', value: 2 },
  { pragma: 'foreign_keys', value: 1 },
  { pragma: 'fullfsync', value: 1, onlyOn: 'darwin' },
  { pragma: 'checkpoint_fullfsync', value: 1, onlyOn: 'darwin' },
  /** Checkpoints run when idle, never inside an answer. */
  { pragma: 'wal_autocheckpoint', value: 0 },
  { pragma: 'trusted_schema', value: 0 },
  { pragma: 'cell_size_check', value: 1 },
  { pragma: 'cache_size', value: -40_000 },
  { pragma: 'busy_timeout', value: 2000 },
]

/**
 * Sets what keeps acknowledged answers on disk and reads every setting back.
 * @throws Error naming the setting that did not take, or the SQLite that is too old
 */
export function setDurable(db: SqliteFile, platform: NodeJS.Platform = process.platform): void {
  const version = db.value<string>('SELECT sqlite_version()') ?? '0'
  if (isOlder(version)) throw new Error(`SQLite ${version} is too old: ${MIN_SQLITE.join('.')} or newer is needed.`)
  for (const { pragma, value, onlyOn } of wanted) {
    if (onlyOn !== undefined && onlyOn !== platform) continue
    db.pragma(`${pragma} = ${value}`)
    const now = db.pragma(pragma)
    if (now !== value) throw new Error(`SQLite did not accept ${pragma} = ${value} (it says ${String(now)}).`)
  }
}

/** The durable settings as they are in force, for diagnostics and tests. */
export function readDurability(db: SqliteFile): Record<string, string> {
  return Object.fromEntries(wanted.map(({ pragma }) => [pragma, String(db.pragma(pragma))]))
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, needed] of MIN_SQLITE.entries()) {
    const part = parts[index] ?? 0
    if (part !== needed) return part < needed
  }
  return false
}
