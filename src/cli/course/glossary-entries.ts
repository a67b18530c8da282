import type { System } from '#domain/course/register.ts'

/** Whether an entry says everything that a glossary entry has to say. What changed since may be missing: often nothing has. */
export const isComplete = ({ name, definition, says, claims, taught, seeAlso }: System): boolean =>
  name !== '' &&
  definition.length > 0 &&
  says.length > 0 &&
  claims.length > 0 &&
  taught.sectionId !== '' &&
  seeAlso.length > 0
