import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import { undoEventName } from '#contract/desktop-bridge.ts'
import { call } from '../bridge/call.ts'
import { failureOf } from '../bridge/failure.ts'
import { toast } from '../composables/toasts.ts'
import { announceUndone } from '../composables/undone.ts'
import { useShortcut } from '../composables/useShortcut.ts'
import { runCommand } from './shortcuts/registry.ts'

/** Takes back the latest answer or change, and says what it was. */
export async function undoLatest(): Promise<void> {
  try {
    const { undone } = await call('study.undo', { answerId: null })
    if (undone !== null) announceUndone(undone)
    toast(undone === null ? 'There is nothing to undo.' : `Undone: ${undone.label}`)
  } catch (thrown) {
    toast(failureOf(thrown).message)
  }
}

/** What works on every page. */
export function useGlobalCommands(open: { openPalette: () => void; openShortcuts: () => void }): void {
  const router = useRouter()
  const go = (name: string) => () => void router.push({ name })
  useShortcut('palette', open.openPalette)
  useShortcut('shortcuts', open.openShortcuts)
  useShortcut('go-today', go('today'))
  useShortcut('go-library', go('library'))
  useShortcut('go-progress', go('progress'))
  useShortcut('go-browse', go('browse'))
  useShortcut('go-settings', go('settings'))
  useShortcut('go-help', go('help'))
  useShortcut('review', go('review'), { when: () => router.currentRoute.value.meta.room !== true })
  useShortcut('undo', () => void undoLatest())
  // The menu of the desktop shell; a page that undoes in its own way has bound the command and is asked first.
  const undoFromMenu = () => runCommand('undo')
  window.addEventListener(undoEventName, undoFromMenu)
  onScopeDispose(() => window.removeEventListener(undoEventName, undoFromMenu))
  // Pages with a search field take this first; elsewhere the palette is the search.
  useShortcut('search', open.openPalette)
}
