/** "L03" → 3. Lessons are numbered by their ids; null where an id carries no number. */
export function lessonNumber(lessonId: string): number | null {
  const [digits] = /\d+$/u.exec(lessonId) ?? []
  return digits === undefined ? null : Number(digits)
}

const written = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "Lesson 3", "Lessons 8, 10 and 12"; with the ids where one carries no number. */
export function lessonNames(lessonIds: readonly string[]): string {
  const numbers = lessonIds.map(lessonNumber)
  if (lessonIds.length < 2 || numbers.includes(null)) return written.format(lessonIds.map(lessonName))
  return `Lessons ${written.format(numbers.map(String))}`
}

/** "Lesson 3", or the id itself where it carries no number. */
export function lessonName(lessonId: string): string {
  const number = lessonNumber(lessonId)
  return number === null ? lessonId : `Lesson ${number}`
}
