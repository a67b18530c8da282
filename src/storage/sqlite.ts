import Database from 'better-sqlite3'

export type SqlValue = string | number | bigint | Uint8Array | null

/** What queries get: reading only, so that a query which writes does not compile. */
export interface ReadDb {
  all<Row>(sql: string, ...values: SqlValue[]): Row[]
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined
  /** The first column of the first row. */
  value<Value>(sql: string, ...values: SqlValue[]): Value | undefined
}

/** What a transaction gets. */
export interface WriteDb extends ReadDb {
  run(sql: string, ...values: SqlValue[]): void
}

/** An open SQLite file. Statements are prepared once and kept: the texts are constants of this program. */
export class SqliteFile implements WriteDb {
  readonly #db: Database.Database
  readonly #statements = new Map<string, Database.Statement>()
  readonly path: string

  constructor(path: string, options: { readonly?: boolean; timeoutMs?: number; mustExist?: boolean } = {}) {
    this.path = path
    this.#db = new Database(path, {
      readonly: options.readonly ?? false,
      timeout: options.timeoutMs ?? 2000,
      fileMustExist: options.mustExist ?? false,
    })
  }

  #prepare(sql: string): Database.Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#db.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return this.#prepare(sql).all(...values) as Row[]
  }

  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined
  }

  value<Value>(sql: string, ...values: SqlValue[]): Value | undefined {
    const row = this.#prepare(sql).get(...values) as Record<string, Value> | undefined
    return row === undefined ? undefined : Object.values(row)[0]
  }

  run(sql: string, ...values: SqlValue[]): void {
    this.#prepare(sql).run(...values)
  }

  /** Runs a script of several statements, as migrations are. */
  script(sql: string): void {
    this.#db.exec(sql)
  }

  pragma(text: string): unknown {
    return this.#db.pragma(text, { simple: true })
  }

  /**
   * Runs `work` in one transaction; whatever it throws, nothing of it stays. SQLite rolls back by itself when the
   * disk is full, so a rollback that finds no transaction is not an error.
   */
  transaction<T>(work: () => T): T {
    this.run('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.run('COMMIT')
      return result
    } catch (error) {
      if (this.#db.inTransaction) this.run('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.#statements.clear()
    this.#db.close()
  }
}

/** The SQLite result code of an error, such as `SQLITE_FULL`; null for errors from elsewhere. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null
}
