import { SqliteFile, type SqlValue } from '#storage/sqlite.ts'

/** A database file that remembers the text of every statement it was given, and counts what they handed back. */
export class RecordingFile extends SqliteFile {
  readonly statements: string[] = []
  rows = 0

  forget(): void {
    this.statements.length = 0
    this.rows = 0
  }

  override all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    this.statements.push(sql)
    const found = super.all<Row>(sql, ...values)
    this.rows += found.length
    return found
  }

  override get<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    this.statements.push(sql)
    this.rows += 1
    return super.get<Row>(sql, ...values)
  }

  override value<Value>(sql: string, ...values: SqlValue[]): Value | undefined {
    this.statements.push(sql)
    this.rows += 1
    return super.value<Value>(sql, ...values)
  }

  override run(sql: string, ...values: SqlValue[]): void {
    this.statements.push(sql)
    super.run(sql, ...values)
  }

  /** How SQLite would carry a statement out, one line a step. */
  planOf(sql: string): string[] {
    const nothing = Array.from({ length: sql.match(/\?/g)?.length ?? 0 }, () => null)
    return super.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...nothing).map(({ detail }) => detail)
  }
}
