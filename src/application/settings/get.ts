import { type Settings, settingsSchema } from '#contract/settings.ts'
import { defaultSettings } from '#domain/settings.ts'
import type { AppContext } from '../context.ts'

/** All settings; kept in memory until one changes, because every answer asks for two of them. */
export function currentSettings(context: AppContext): Settings {
  context.settings ??= readSettings(context)
  return context.settings
}

/** A stored value that no longer fits (from another version) falls back to its default, alone. */
function readSettings(context: AppContext): Settings {
  const stored = context.collection.read.all<{ name: string; value: string }>('SELECT name, value FROM setting')
  let settings: Settings = { ...defaultSettings }
  for (const { name, value } of stored) {
    const candidate = settingsSchema.safeParse({ ...settings, [name]: JSON.parse(value) })
    if (candidate.success) settings = candidate.data
  }
  return settings
}
