import type { Place } from '../../register.ts'
import type { Fields } from '../yaml/fields.ts'

/** Reads a section of a lesson, written `L03#vertices-and-edges`. Whether it exists is known once lessons are read. */
export function readPlace(fields: Fields, name: string): Place | undefined {
  const value = fields.required(name)
  const text = value?.text()
  if (value === undefined || text === undefined) return undefined
  const [, lessonId, sectionId] = /^([A-Za-z0-9-]+)#([a-z0-9-]+)$/u.exec(text) ?? []
  if (lessonId && sectionId) return { lessonId, sectionId }
  return value.complain(`"${name}" is "${text}"; write lesson and section, as in L03#vertices-and-edges`)
}
