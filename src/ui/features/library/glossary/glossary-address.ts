/** The address of an entry on the glossary page, as a link of the hash router. */
export const glossaryAddress = (courseId: string, system: string): string =>
  `#/library/${encodeURIComponent(courseId)}/glossary?show=${encodeURIComponent(system)}`
