import { onScopeDispose } from 'vue'
import type { CommandId } from '../app/shortcuts/catalogue.ts'
import { ariaKeys } from '../app/shortcuts/chord.ts'
import { isMac, keysOf, shortcutPreferences } from '../app/shortcuts/preferences.ts'
import { type Binding, bind, type CommandRun } from '../app/shortcuts/registry.ts'

/**
 * Gives a command of the catalogue its effect for as long as the component lives. `within` limits it to focus inside
 * an element (several cards on one page); `when` says whether it can act; returning false passes the key on.
 */
export function useShortcut(id: CommandId, run: CommandRun, limits: Pick<Binding, 'when' | 'within'> = {}): void {
  onScopeDispose(bind({ id, run, ...limits }))
}

/** The key to print beside a command; undefined where it has none or single keys are switched off. Reactive. */
export function shownKeys(id: CommandId): string | undefined {
  return keysOf(id).find((keys) => shortcutPreferences.value.singleKeys || !/^(\S|Shift\+\S|\S \S)$/.test(keys))
}

/** Value for `aria-keyshortcuts`. Reactive. */
export function ariaShortcut(id: CommandId): string | undefined {
  const keys = shownKeys(id)
  return keys === undefined ? undefined : ariaKeys(keys, isMac)
}
