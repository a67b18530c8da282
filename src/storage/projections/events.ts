import { canonicalJson } from '#domain/log/canonical.ts'
import type { EntryRef, LogEvent } from '#domain/log/event.ts'
import type { WriteDb } from '../sqlite.ts'
import { beginAssessment, handInAssessment, keepResponse } from './assessments.ts'
import { installItems } from './items.ts'
import { finishPlacement, overruleAdvice, startPlacement } from './placements.ts'

/** What an event that concerns no single item does to the projections. Used when it is appended and when rebuilding. */
export function applyEvent(db: WriteDb, ref: EntryRef, day: number, event: LogEvent): void {
  switch (event.kind) {
    case 'course.installed':
      installItems(db, event.body.courseId, event.body.contentHash, event.body.blob)
      return
    case 'settings.changed':
      for (const [name, value] of Object.entries(event.body)) {
        db.run('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, canonicalJson(value))
      }
      return
    case 'session.started':
      // A session left open on the same day is replaced: there is one paused session, not a pile.
      db.run('UPDATE session SET finished = 1 WHERE finished = 0')
      db.run(
        'INSERT INTO session (id, kind, device, seq, day, plan, finished) VALUES (?, ?, ?, ?, ?, ?, 0)',
        event.body.sessionId,
        event.body.sessionKind,
        ref.device,
        ref.seq,
        day,
        JSON.stringify(event.body.items),
      )
      return
    case 'session.finished':
      db.run('UPDATE session SET finished = 1 WHERE id = ?', event.body.sessionId)
      return
    case 'placement.started':
      startPlacement(db, ref, day, event.body)
      return
    case 'placement.finished':
      finishPlacement(db, day, event.body)
      return
    case 'placement.overruled':
      overruleAdvice(db, event.body)
      return
    case 'assessment.begun':
      beginAssessment(db, ref, event.body)
      return
    case 'assessment.responded':
      keepResponse(db, ref, event.body)
      return
    case 'assessment.handed-in':
      handInAssessment(db, ref, day, event.body)
      return
    default:
      return
  }
}
