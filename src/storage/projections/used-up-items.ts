import type { ReadDb } from '../sqlite.ts'

/** An assessment has two forms: after both the questions kept for it have nothing left to be kept for. */
const FORMS = 2

/** Uids asked in the assessments of a course, once two different forms were handed in; none before. */
export function usedUpItems(db: ReadDb, courseId: string): string[] {
  const rows = db.all<{ form: string; plan: string }>(
    'SELECT form, plan FROM assessment WHERE course = ? AND handed_in_ms IS NOT NULL',
    courseId,
  )
  if (new Set(rows.map(({ form }) => form)).size < FORMS) return []
  return [...new Set(rows.flatMap(({ plan }) => JSON.parse(plan) as string[]))]
}
