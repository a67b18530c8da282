import { SqliteFile, type SqlValue } from '#storage/sqlite.ts'

/** A database file that remembers the text of every statement it was given. */
export class RecordingFile extends SqliteFile {
  readonly statements = new Set<string>()

  override all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    this.statements.add(sql)
    return super.all<Row>(sql, ...values)
  }

  override get<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    this.statements.add(sql)
    return super.get<Row>(sql, ...values)
  }

  override value<Value>(sql: string, ...values: SqlValue[]): Value | undefined {
    this.statements.add(sql)
    return super.value<Value>(sql, ...values)
  }

  override run(sql: string, ...values: SqlValue[]): void {
    this.statements.add(sql)
    super.run(sql, ...values)
  }

  /** How SQLite would carry a statement out, one line a step. */
  planOf(sql: string): string[] {
    const nothing = Array.from({ length: sql.match(/\?/g)?.length ?? 0 }, () => null)
    return super.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...nothing).map(({ detail }) => detail)
  }
}
