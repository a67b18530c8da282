import { computed, type ShallowRef, shallowRef, type WritableComputedRef } from 'vue'
import type { Failure } from '#contract/failure.ts'
import type { Settings } from '#contract/settings.ts'
import { useSettings } from '../../app/settingsStore.ts'
import { failureOf } from '../../bridge/failure.ts'
import { toast } from '../../composables/toasts.ts'

export interface SettingControl<T> {
  value: WritableComputedRef<T>
  failure: Readonly<ShallowRef<Failure | null>>
}

/** One setting as a model: writing applies and stores it at once and offers to take it back. */
export function useSetting<K extends keyof Settings>(key: K, name: string): SettingControl<Settings[K]> {
  const store = useSettings()
  const failure = shallowRef<Failure | null>(null)

  async function keep(next: Settings[K]): Promise<boolean> {
    try {
      await store.change({ [key]: next } as Partial<Settings>)
      failure.value = null
      return true
    } catch (thrown) {
      failure.value = failureOf(thrown)
      return false
    }
  }

  async function change(next: Settings[K]) {
    const before = store.settings[key]
    if (JSON.stringify(before) === JSON.stringify(next)) return
    if (await keep(next)) toast(`${name} changed.`, { label: 'Undo', run: () => void keep(before) })
  }

  return { value: computed({ get: () => store.settings[key], set: (next) => void change(next) }), failure }
}
