import type { Found } from '#contract/search.ts'
import { commands } from '../shortcuts/catalogue.ts'
import { keysOf } from '../shortcuts/preferences.ts'
import { canRun, runCommand } from '../shortcuts/registry.ts'
import { fuzzyScore } from './fuzzy.ts'

/** A line of the palette. */
export interface PaletteEntry {
  id: string
  label: string
  context: string
  keys: string | undefined
  run: () => void
}

/** Every command of the catalogue that something on this page answers to. */
export function commandEntries(): PaletteEntry[] {
  return commands
    .filter((command) => command.fixed !== true && command.id !== 'palette' && canRun(command.id))
    .map((command) => ({
      id: command.id,
      label: command.label,
      context: '',
      keys: keysOf(command.id)[0],
      run: () => void runCommand(command.id),
    }))
}

/** Those that fit the typed text, best first; without text the recently used ones lead. */
export function ranked(entries: readonly PaletteEntry[], typed: string, recent: readonly string[]): PaletteEntry[] {
  const recency = (entry: PaletteEntry) => {
    const place = recent.indexOf(entry.id)
    return place === -1 ? recent.length : place
  }
  return entries
    .map((entry) => ({ entry, score: fuzzyScore(typed, entry.label) }))
    .filter((scored): scored is { entry: PaletteEntry; score: number } => scored.score !== null)
    .sort((a, b) => (typed.trim() === '' ? 0 : b.score - a.score) || recency(a.entry) - recency(b.entry))
    .map((scored) => scored.entry)
}

/** Where a found glossary entry, lesson, section or question is opened. */
export function addressOf(found: Found) {
  if (found.kind === 'glossary') {
    const { courseId, systemId } = found
    return { name: 'glossary', params: { courseId }, ...(systemId === null ? {} : { query: { show: systemId } }) }
  }
  if (found.itemUid !== null) return { name: 'item', params: { itemUid: found.itemUid } }
  return {
    name: 'lesson',
    params: { courseId: found.courseId, lessonId: found.lessonId },
    ...(found.sectionId === null ? {} : { query: { section: found.sectionId } }),
  }
}
