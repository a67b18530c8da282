import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Settings } from '#contract/settings.ts'
import { defaultSettings } from '#domain/settings.ts'
import { useSettings } from '../../app/settingsStore.ts'
import { keysOf } from '../../app/shortcuts/preferences.ts'
import { connect } from '../../bridge/call.ts'
import { toasts } from '../../composables/toasts.ts'
import { useSetting } from './useSetting.ts'

let stored: Settings
let refuse: string | null

beforeEach(async () => {
  setActivePinia(createPinia())
  stored = { ...defaultSettings }
  refuse = null
  toasts.value = []
  connect({
    send: async (name, input) => {
      if (name === 'settings.set' && refuse !== null) {
        return { ok: false, failure: { kind: 'read-only', message: refuse, details: null } }
      }
      if (name === 'settings.set') stored = { ...stored, ...(input as Partial<Settings>) }
      return { ok: true, value: stored, changed: [] }
    },
    onChanged: () => () => undefined,
  })
  await useSettings().load()
})

describe('a setting', () => {
  it('applies before it is stored, and is stored', async () => {
    const { value } = useSetting('theme', 'Theme')
    value.value = 'dark'
    expect(document.documentElement.dataset.theme).toBe('dark')
    await flushPromises()
    expect(stored.theme).toBe('dark')
  })

  it('can be taken back from its toast', async () => {
    const { value } = useSetting('sessionCards', 'Session length')
    value.value = 50
    await flushPromises()
    expect(toasts.value[0]?.text).toBe('Session length changed.')
    toasts.value[0]?.action?.run()
    await flushPromises()
    expect([stored.sessionCards, value.value]).toEqual([20, 20])
  })

  it('goes back to what is stored when it is refused, and says why in its place', async () => {
    refuse = 'The data folder cannot be written.'
    const { value, failure } = useSetting('theme', 'Theme')
    value.value = 'contrast-dark'
    await flushPromises()
    expect(value.value).toBe('system')
    expect(document.documentElement.dataset.theme).toBe('light')
    expect(failure.value?.message).toBe('The data folder cannot be written.')
    expect(toasts.value).toEqual([])
  })

  it('reaches the keys at once', async () => {
    const { value } = useSetting('shortcuts', 'Shortcut')
    value.value = { review: 'Shift+R' }
    expect(keysOf('review')).toEqual(['Shift+R'])
    await flushPromises()
    expect(stored.shortcuts).toEqual({ review: 'Shift+R' })
  })
})
