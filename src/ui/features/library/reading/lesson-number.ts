/** "L03" → 3. Lessons are numbered by their ids; null where an id carries no number. */
export function lessonNumber(lessonId: string): number | null {
  const [digits] = /\d+$/u.exec(lessonId) ?? []
  return digits === undefined ? null : Number(digits)
}

/** "Lesson 3", or the id itself where it carries no number. */
export function lessonName(lessonId: string): string {
  const number = lessonNumber(lessonId)
  return number === null ? lessonId : `Lesson ${number}`
}
