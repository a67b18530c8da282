import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Settings } from '#contract/settings.ts'
import { defaultSettings } from '#domain/settings.ts'
import { call, onChanged } from '../bridge/call.ts'
import { applyAppearance } from './appearance.ts'
import { shortcutPreferences } from './shortcuts/preferences.ts'

/** The settings, applied to the page as soon as they are known. Before the first load they are the defaults. */
export const useSettings = defineStore('settings', () => {
  const settings = shallowRef<Settings>({ ...defaultSettings })

  function use(fresh: Settings): void {
    settings.value = fresh
    applyAppearance(fresh)
    shortcutPreferences.value = { singleKeys: fresh.singleKeyShortcuts, chosen: fresh.shortcuts }
  }

  /** Throws CallFailure. */
  async function load(): Promise<void> {
    use(await call('settings.get', {}))
  }

  /** Shows the change at once and stores it; a refusal puts the stored settings back and throws CallFailure. */
  async function change(partial: Partial<Settings>): Promise<void> {
    const before = settings.value
    use({ ...before, ...partial })
    try {
      use(await call('settings.set', partial))
    } catch (thrown) {
      use(before)
      throw thrown
    }
  }

  onChanged((changed) => {
    if (changed.includes('settings')) load().catch(() => undefined)
  })
  return { settings, load, change }
})
