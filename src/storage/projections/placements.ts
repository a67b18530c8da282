import { canonicalJson } from '#domain/log/canonical.ts'
import type { EntryRef, LogEvent } from '#domain/log/event.ts'
import type { WriteDb } from '../sqlite.ts'

type BodyOf<K extends LogEvent['kind']> = Extract<LogEvent, { kind: K }>['body']

export function startPlacement(db: WriteDb, ref: EntryRef, day: number, body: BodyOf<'placement.started'>): void {
  db.run(
    `INSERT INTO placement (id, course, device, seq, day, experience, result, finished_day)
     VALUES (?, ?, ?, ?, ?, ?, NULL, NULL)`,
    body.placementId,
    body.courseId,
    ref.device,
    ref.seq,
    day,
    canonicalJson(body.experience),
  )
}

/** What a placement decides replaces what the one before decided, and what the learner made of that; given up, nothing. */
export function finishPlacement(db: WriteDb, day: number, { placementId, result }: BodyOf<'placement.finished'>): void {
  const course = db.value<string>('SELECT course FROM placement WHERE id = ?', placementId)
  if (course === undefined) return
  const text = result && canonicalJson(result)
  db.run('UPDATE placement SET result = ?, finished_day = ? WHERE id = ?', text, day, placementId)
  if (result === null) return
  db.run('DELETE FROM lesson_advice WHERE course = ?', course)
  for (const { lessonId, advice } of result.lessons) {
    db.run(
      'INSERT INTO lesson_advice (course, lesson, decided, chosen) VALUES (?, ?, ?, NULL)',
      course,
      lessonId,
      advice,
    )
  }
}

export function overruleAdvice(db: WriteDb, { courseId, lessonId, advice }: BodyOf<'placement.overruled'>): void {
  db.run('UPDATE lesson_advice SET chosen = ? WHERE course = ? AND lesson = ?', advice, courseId, lessonId)
}
