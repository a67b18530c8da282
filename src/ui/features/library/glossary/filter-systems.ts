import type { System } from '#domain/course/register.ts'

/** Entries whose name, other spelling or kind holds every typed word, those by name first. */
export function filterSystems(systems: readonly System[], typed: string): System[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  const holds = (texts: readonly string[]) => words.every((word) => texts.some((text) => text.includes(word)))
  const byName = (system: System) => holds([system.name, ...system.also].map((text) => text.toLowerCase()))
  const byText = (system: System) =>
    holds([system.name, ...system.also, system.kind, textOf(system.definition)].map((text) => text.toLowerCase()))
  if (words.length === 0) return [...systems]
  return [...systems.filter(byName), ...systems.filter((system) => !byName(system) && byText(system))]
}

function textOf(inlines: System['definition']): string {
  return inlines
    .map((inline) => (inline.kind === 'cite' ? '' : 'text' in inline ? inline.text : textOf(inline.children)))
    .join('')
}
