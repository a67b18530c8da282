import type { AnswerContribution } from '#domain/log/item-history.ts'
import { MATURE_FROM_DAYS } from '#domain/scheduling/history.ts'
import type { WriteDb } from '../sqlite.ts'

/** Counter columns in the order of the table, each a function of one answer. */
const dayColumns: readonly (readonly [string, (answer: AnswerContribution) => number])[] = [
  ['answers', () => 1],
  ['took_ms', ({ tookMs }) => tookMs],
  ['scored', ({ scored }) => flag(scored !== null)],
  ['new_items', ({ scored }) => flag(scored?.wasNew)],
  ['again', ({ scored }) => flag(scored?.rating === 1)],
  ['hard', ({ scored }) => flag(scored?.rating === 2)],
  ['good', ({ scored }) => flag(scored?.rating === 3)],
  ['easy', ({ scored }) => flag(scored?.rating === 4)],
  ['young', ({ scored }) => flag(scored?.countsForRetention && scored.maturity === 'young')],
  ['young_passed', ({ scored }) => flag(scored?.countsForRetention && scored.maturity === 'young' && scored.passed)],
  ['mature', ({ scored }) => flag(scored?.countsForRetention && scored.maturity === 'mature')],
  ['mature_passed', ({ scored }) => flag(scored?.countsForRetention && scored.maturity === 'mature' && scored.passed)],
  ['guess', ({ scored }) => flag(scored?.confidence === 'guess')],
  ['guess_passed', ({ scored }) => flag(scored?.confidence === 'guess' && scored.passed)],
  ['think_so', ({ scored }) => flag(scored?.confidence === 'think-so')],
  ['think_so_passed', ({ scored }) => flag(scored?.confidence === 'think-so' && scored.passed)],
  ['sure', ({ scored }) => flag(scored?.confidence === 'sure')],
  ['sure_passed', ({ scored }) => flag(scored?.confidence === 'sure' && scored.passed)],
]

const flag = (condition: boolean | undefined): number => (condition ? 1 : 0)

const names = dayColumns.map(([name]) => name)
const upsertDay = `INSERT INTO day_stat (day, course, ${names.join(', ')})
  VALUES (?, ?, ${names.map(() => '?').join(', ')})
  ON CONFLICT (day, course) DO UPDATE SET ${names.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`

/** Adds one answer to its day, or takes it out again (`sign` -1) to the last digit. */
export function countAnswer(db: WriteDb, course: string, answer: AnswerContribution, sign: 1 | -1): void {
  db.run(upsertDay, answer.day, course, ...dayColumns.map(([, count]) => sign * count(answer)))
  if (sign === -1) db.run('DELETE FROM day_stat WHERE day = ? AND course = ? AND answers = 0', answer.day, course)
}

/** An item's place in the queue, as the forecast counts it. */
export interface QueuePlace {
  readonly day: number
  readonly intervalDays: number
}

export function moveInQueue(db: WriteDb, course: string, from: QueuePlace | null, to: QueuePlace | null): void {
  if (from?.day === to?.day && isMature(from) === isMature(to)) return
  if (from) {
    countQueued(db, course, from, -1)
    db.run('DELETE FROM due_stat WHERE day = ? AND course = ? AND young = 0 AND mature = 0', from.day, course)
  }
  if (to) countQueued(db, course, to, 1)
}

function countQueued(db: WriteDb, course: string, place: QueuePlace, sign: 1 | -1): void {
  const mature = isMature(place)
  db.run(
    `INSERT INTO due_stat (day, course, young, mature) VALUES (?, ?, ?, ?)
     ON CONFLICT (day, course) DO UPDATE SET young = young + excluded.young, mature = mature + excluded.mature`,
    place.day,
    course,
    mature ? 0 : sign,
    mature ? sign : 0,
  )
}

const isMature = (place: QueuePlace | null): boolean => place !== null && place.intervalDays >= MATURE_FROM_DAYS

/** One more (or one fewer) item of a lesson that has a scored answer. */
export function countSeen(db: WriteDb, course: string, lesson: string, sign: 1 | -1): void {
  db.run('UPDATE lesson_stat SET seen = seen + ? WHERE course = ? AND lesson = ?', sign, course, lesson)
}
