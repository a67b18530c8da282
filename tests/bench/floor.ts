import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'

/**
 * The least that the same work costs on this machine: the same rows in the same file, read and written by bare
 * prepared statements with every value known beforehand. No grading, no schedule, no sums, no validation, no words.
 */
export class Floor {
  readonly #db: Database.Database
  readonly #day: number
  #seq: number

  readonly #state: Database.Statement
  readonly #body: Database.Statement
  readonly #draft: Database.Statement
  readonly #insertAnswer: Database.Statement
  readonly #insertEvent: Database.Statement
  readonly #writeState: Database.Statement
  readonly #countDay: Database.Statement
  readonly #insertUndo: Database.Statement
  readonly #trimUndo: Database.Statement
  readonly #countDue: Database.Statement
  readonly #insertSession: Database.Statement
  readonly #endSessions: Database.Statement
  readonly #due: Database.Statement
  readonly #uid: Database.Statement
  readonly #today: readonly Database.Statement[]
  readonly #history: Database.Statement
  readonly #memories: Database.Statement
  readonly #firstPage: Database.Statement
  readonly #found: Database.Statement

  constructor(path: string, day: number) {
    this.#db = new Database(path)
    this.#day = day
    for (const setting of ['journal_mode=WAL', 'synchronous=FULL', 'wal_autocheckpoint=0', 'cache_size=-40000']) {
      this.#db.pragma(setting)
    }
    this.#db.exec('CREATE TABLE IF NOT EXISTS undo (id INTEGER PRIMARY KEY, kind INTEGER, data BLOB)')
    const prepare = (sql: string) => this.#db.prepare(sql)
    const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ')
    this.#seq = Number(
      prepare(
        `SELECT max((SELECT max(seq) FROM answer WHERE device = 1), (SELECT max(seq) FROM event WHERE device = 1))`,
      )
        .pluck()
        .get(),
    )
    this.#state = prepare('SELECT * FROM item_state WHERE item = ?')
    this.#body = prepare('SELECT body FROM item WHERE key = ?').pluck()
    this.#draft = prepare('SELECT input FROM draft WHERE item = ?').pluck()
    this.#insertAnswer = prepare(`INSERT INTO answer VALUES (${marks(19)})`)
    this.#insertEvent = prepare(`INSERT INTO event VALUES (${marks(11)})`)
    this.#writeState = prepare(`INSERT OR REPLACE INTO item_state VALUES (${marks(21)})`)
    this.#countDay = prepare(
      `INSERT INTO day_stat VALUES (?, ?, ${marks(18)}) ON CONFLICT DO UPDATE SET answers = answers + excluded.answers,
         took_ms = took_ms + excluded.took_ms, scored = scored + excluded.scored, good = good + excluded.good`,
    )
    this.#countDue = prepare(
      'INSERT INTO due_stat VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET young = young + excluded.young',
    )
    this.#insertUndo = prepare('INSERT INTO undo (kind, data) VALUES (1, ?)')
    this.#trimUndo = prepare('DELETE FROM undo WHERE id <= ?')
    this.#insertSession = prepare(`INSERT INTO session VALUES (${marks(7)})`)
    this.#endSessions = prepare('UPDATE session SET finished = 1 WHERE finished = 0')
    this.#due = prepare('SELECT item, course, lesson, last_day, stability FROM item_state WHERE queue_day <= ?').raw()
    this.#uid = prepare('SELECT uid FROM item_key WHERE key = ?').pluck()
    this.#today = [
      'SELECT sum(young + mature) FROM due_stat WHERE day <= ?',
      'SELECT day, sum(young + mature) FROM due_stat WHERE day > ? GROUP BY day LIMIT 1',
      'SELECT * FROM day_stat WHERE day > ? - 30',
      'SELECT due FROM morning WHERE day > ? - 7',
      'SELECT * FROM session WHERE day = ? AND finished = 0',
    ].map(prepare)
    this.#history = prepare('SELECT * FROM answer WHERE item = ?')
    this.#memories = prepare(
      'SELECT lesson, last_day, stability, pass_days FROM item_state WHERE course = ? AND reps > 0',
    ).raw()
    this.#firstPage = prepare('SELECT key, question FROM item ORDER BY question COLLATE NOCASE LIMIT 50').raw()
    this.#found = prepare('SELECT rowid FROM item_words WHERE item_words MATCH ? LIMIT 50').raw()
  }

  /**
   * Answer row, state row with what an answer changes in it, three counters and what takes them back; one transaction,
   * on disk before it returns.
   */
  answer(key: number): void {
    this.#db.exec('BEGIN IMMEDIATE')
    const before = this.#answer(key)
    const { lastInsertRowid } = this.#insertUndo.run(JSON.stringify([key, this.#seq, before]))
    this.#trimUndo.run(Number(lastInsertRowid) - UNDO_ROWS)
    this.#db.exec('COMMIT')
  }

  /** The same where an answer could never be taken back. */
  answerForGood(key: number): void {
    this.#db.exec('BEGIN IMMEDIATE')
    this.#answer(key)
    this.#db.exec('COMMIT')
  }

  #answer(key: number): StateRow {
    const before = this.#state.get(key) as StateRow
    this.#seq += 1
    this.#insertAnswer.run(...answerRow(key, this.#seq, this.#day))
    const after = {
      ...before,
      stability: before.stability * 1.9,
      difficulty: before.difficulty * 0.99,
      due_day: this.#day + 9,
      last_day: this.#day,
      reps: before.reps + 1,
      pass_days: before.pass_days + 1,
      last_ms: NOW_MS + this.#seq,
      queue_day: this.#day + 9,
    }
    this.#writeState.run(...Object.values(after))
    this.#countDay.run(this.#day, before.course, 1, 4000, 1, 0, 0, 0, 1, ...Array.from({ length: 11 }, () => 0))
    this.#countDue.run(before.queue_day ?? this.#day, before.course, -1, 0)
    this.#countDue.run(after.queue_day, before.course, 1, 0)
    return before
  }

  /** What an undo writes: an event, the state as it was, the counters back; after reading the item's history. */
  undo(key: number): void {
    this.#db.exec('BEGIN IMMEDIATE')
    this.#history.all(key)
    const before = this.#state.get(key) as StateRow
    this.#event('entry.undone', key, '{"picked":false,"target":{"device":1,"seq":8378}}')
    const restored = {
      ...before,
      stability: before.stability / 1.9,
      difficulty: before.difficulty / 0.99,
      due_day: this.#day,
      last_day: this.#day - 9,
      reps: before.reps - 1,
      pass_days: before.pass_days - 1,
      queue_day: this.#day,
    }
    this.#writeState.run(...Object.values(restored))
    this.#countDay.run(this.#day, before.course, -1, -4000, -1, 0, 0, 0, -1, ...Array.from({ length: 11 }, () => 0))
    this.#countDue.run(before.queue_day ?? this.#day, before.course, -1, 0)
    this.#countDue.run(this.#day, before.course, 1, 0)
    this.#db.exec('COMMIT')
  }

  card(key: number): number {
    return (
      (this.#body.get(key) as string).length +
      Object.keys(this.#state.get(key) ?? {}).length +
      (this.#draft.get(key) ? 1 : 0)
    )
  }

  due(): number[] {
    return (this.#due.all(this.#day) as [number][]).map(([key]) => key)
  }

  /** What a session costs at least: all that is due, 20 cards of it, and the two rows that keep the plan. */
  start(): number[] {
    const due = this.due()
    const chosen = due.slice(0, 20)
    const plan = JSON.stringify(due.map((key) => this.#uid.get(key)).slice(0, 20))
    this.#db.exec('BEGIN IMMEDIATE')
    this.#event('session.started', null, plan)
    this.#endSessions.run()
    this.#insertSession.run(`floor-${this.#seq}`, 'review', 1, this.#seq, this.#day, plan, 0)
    this.#db.exec('COMMIT')
    for (const key of chosen) this.card(key)
    return chosen
  }

  today(): number {
    return this.#today.reduce((count, statement) => count + statement.all(this.#day).length, 0)
  }

  memories(course: string): number {
    return this.#memories.all(course).length + this.today()
  }

  firstPage(): number {
    return this.#firstPage.all().length
  }

  search(word: string): number {
    return this.#found.all(word).length
  }

  checkpoint(): void {
    this.#db.pragma('wal_checkpoint(PASSIVE)')
  }

  close(): void {
    this.#db.close()
  }

  #event(kind: string, item: number | null, body: string): void {
    this.#seq += 1
    this.#insertEvent.run(1, this.#seq, NOW_MS, 0, 0, 1, this.#day, kind, item, body, SUM)
  }
}

/** The course that stands on the shelf has to be read by anybody. */
export function readShelfBare(indexPath: string): number {
  return (JSON.parse(readFileSync(indexPath, 'utf8')) as { modules: unknown[] }).modules.length
}

interface StateRow {
  item: number
  course: string
  stability: number
  difficulty: number
  reps: number
  pass_days: number
  queue_day: number | null
}

/** As many as the prototype that set the goals keeps. */
const UNDO_ROWS = 30
const NOW_MS = 1_800_000_000_000
const SUM = new Uint8Array(8).fill(7)

function answerRow(key: number, seq: number, day: number): (string | number | Uint8Array)[] {
  return [key, 1, seq, NOW_MS + seq, 0, 0, 1, day, 1, 1, 1000, 3, 2, 4000, 90, 0, 1, RESPONSE, SUM]
}

const RESPONSE = 's"a"'
