import { onScopeDispose, watch } from 'vue'
import { announceChanged } from '../bridge/call.ts'
import { useStatus } from './statusStore.ts'

/** While the window is seen, and when it is looked at again, the clock is asked this often. */
const EVERY_MS = 5 * 60_000

/** A window that stays open for days must not show yesterday's numbers. */
export function useFreshness(): void {
  const status = useStatus()
  let askedAtMs = performance.now()

  function ask(): void {
    if (document.visibilityState !== 'visible' || performance.now() - askedAtMs < EVERY_MS) return
    askedAtMs = performance.now()
    void status.load()
  }
  const timer = setInterval(ask, EVERY_MS)
  document.addEventListener('visibilitychange', ask)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', ask)
  })
  watch(
    () => status.status?.studyDay,
    (_day, before) => {
      if (before !== undefined) announceChanged(['today', 'library', 'items', 'progress'])
    },
  )
}
