import type { SqliteFile } from '#storage/sqlite.ts'
import { round } from './round.ts'

/** Whole pages on disk divided by the answers in the log. */
export interface Bytes {
  /** The answers themselves with their index. */
  readonly perAnswer: number
  /** With every state and counter that follows from them. */
  readonly perAnswerAllIn: number
  readonly fileMegabytes: number
}

const log = /^answer/
const projections = /^(item_state|item_queue|day_stat|due_stat|lesson_stat)/

export function bytesOf(file: SqliteFile): Bytes {
  const tables = file.all<{ name: string; bytes: number }>(
    'SELECT name, sum(pgsize) AS bytes FROM dbstat WHERE aggregate = 1 GROUP BY name',
  )
  const answers = file.value<number>('SELECT count(*) FROM answer') ?? 0
  const sum = (like: RegExp) =>
    tables.filter(({ name }) => like.test(name)).reduce((total, { bytes }) => total + bytes, 0)
  return {
    perAnswer: round(sum(log) / answers),
    perAnswerAllIn: round((sum(log) + sum(projections)) / answers),
    fileMegabytes: round(sum(/./) / 1e6),
  }
}
