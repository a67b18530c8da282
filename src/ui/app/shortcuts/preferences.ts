import { shallowRef } from 'vue'
import { type CommandEntry, type CommandId, commands } from './catalogue.ts'

export interface ShortcutPreferences {
  singleKeys: boolean
  /** Chosen keys by command id; an empty text means no key at all. */
  chosen: Readonly<Record<string, string>>
}

/** Kept equal to the settings by the settings store. */
export const shortcutPreferences = shallowRef<ShortcutPreferences>({ singleKeys: true, chosen: {} })

export const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)

const entryById = new Map<CommandId, CommandEntry>(commands.map((entry) => [entry.id, entry]))

export function entryOf(id: CommandId): CommandEntry {
  const entry = entryById.get(id)
  if (entry === undefined) throw new Error(`no command ${id} in the catalogue`)
  return entry
}

/** The keys that work for a command now, the learner's choice first considered. Reactive. */
export function keysOf(id: CommandId): readonly string[] {
  const entry = entryOf(id)
  const chosen = entry.fixed === true ? undefined : shortcutPreferences.value.chosen[id]
  if (chosen === undefined) return entry.keys
  return chosen === '' ? [] : [chosen]
}
