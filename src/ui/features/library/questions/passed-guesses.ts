/** The lessons whose guesses were made or skipped in this window: they are asked before reading, and only then. */
const STORED_AS = 'lectern.passed-guesses'

export interface LessonAddress {
  courseId: string
  id: string
}
const keyOf = ({ courseId, id }: LessonAddress) => `${courseId}/${id}`

function read(): string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORED_AS) ?? '[]')
    return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : []
  } catch {
    // Without storage, or with something else in it, the guesses are offered again: nothing is lost.
    return []
  }
}

export function guessedBefore(lesson: LessonAddress): boolean {
  return read().includes(keyOf(lesson))
}

export function rememberGuessed(lesson: LessonAddress): void {
  if (guessedBefore(lesson)) return
  try {
    sessionStorage.setItem(STORED_AS, JSON.stringify([...read(), keyOf(lesson)]))
  } catch {
    // See above.
  }
}
