const texts = import.meta.glob<string>('./small-course/**/*.{md,yaml,tsv}', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** The files of a course of two lessons in which every kind of block and every type of item occurs once. */
export function smallCourse(): Map<string, string> {
  return new Map(Object.entries(texts).map(([path, text]) => [path.slice('./small-course/'.length), text]))
}

/** The small course with one text replaced in one file. The text must occur there, or the test would test nothing. */
export function smallCourseWith(file: string, text: string, replacement: string): Map<string, string> {
  const files = smallCourse()
  const before = files.get(file)
  if (!before?.includes(text)) throw new Error(`${file} does not hold ${JSON.stringify(text)}`)
  return files.set(
    file,
    before.replace(text, () => replacement),
  )
}

/** Number of the line on which a text first stands. */
export function lineOf(text: string, file: string | undefined): number {
  return (file ?? '').split(text)[0]?.split('\n').length ?? 0
}

/** Stands in for SHA-256: equal texts give equal values, and unequal ones practically never do. */
export function weakHash(text: string): string {
  let hash = 0
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return `${hash.toString(16)}-${text.length}`
}
