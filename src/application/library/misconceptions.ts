import type { Misconception } from '#domain/course/register.ts'
import type { AppContext } from '../context.ts'

/** The named beliefs, in the order asked for. */
export function misconceptions(context: AppContext, input: { courseId: string; codes: string[] }): Misconception[] {
  const known = new Map(context.shelf.register(input.courseId).misconceptions.map((entry) => [entry.code, entry]))
  return [...new Set(input.codes)].flatMap((code) => known.get(code) ?? [])
}
