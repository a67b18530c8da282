import type { Citations } from '#contract/library.ts'
import type { Register } from '#domain/course/register.ts'
import type { AppContext } from '../context.ts'

/** What stands behind the given codes; the claims that a disagreement or an update note names come along. */
export function citations(context: AppContext, input: { courseId: string; codes: string[] }): Citations {
  const register = context.shelf.register(input.courseId)
  const asked = new Set(input.codes)
  const disagreements = register.disagreements.filter(({ code }) => asked.has(code))
  const updates = register.updates.filter(({ code }) => asked.has(code))
  const wanted = new Set([
    ...asked,
    ...disagreements.flatMap(({ sides }) => sides.flatMap((side) => side.claims)),
    ...updates.flatMap((note) => note.claims),
  ])
  const claims = register.claims.filter(({ code }) => wanted.has(code))
  const named = new Set(claims.map(({ sourceId }) => sourceId))
  return { sources: register.sources.filter(({ id }) => named.has(id)), claims, disagreements, updates }
}

export function sources(context: AppContext, { courseId }: { courseId: string }): Citations {
  const { sources, claims, disagreements, updates }: Register = context.shelf.register(courseId)
  return { sources, claims, disagreements, updates }
}
