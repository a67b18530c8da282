import { nextTick } from 'vue'
import type { RouterScrollBehavior } from 'vue-router'

/** A page that is still loading gets this long to reach its old height before the position is given up. */
const SETTLE_MS = 1_500

/** Resolves when the document is tall enough to be scrolled to `top`, or when waiting longer would only surprise. */
function tallEnough(top: number): Promise<void> {
  const reached = () => document.documentElement.scrollHeight >= top + window.innerHeight
  if (reached()) return Promise.resolve()
  return new Promise((resolve) => {
    const finish = () => {
      observer.disconnect()
      clearTimeout(limit)
      resolve()
    }
    const observer = new ResizeObserver(() => {
      if (reached()) finish()
    })
    const limit = setTimeout(finish, SETTLE_MS)
    observer.observe(document.body)
  })
}

/**
 * Keeps the page where it was put while what loads late (a figure) still moves it, until the reader takes over. The
 * browser's own anchoring cannot: it keeps the line that happened to be there before the page was whole.
 */
function holdAt(top: number): void {
  const observer = new ResizeObserver(() => {
    if (Math.abs(window.scrollY - top) >= 1) window.scrollTo({ top, behavior: 'instant' })
  })
  const stop = () => {
    observer.disconnect()
    clearTimeout(limit)
    for (const type of readersMoves) window.removeEventListener(type, stop, true)
  }
  const limit = setTimeout(stop, SETTLE_MS)
  for (const type of readersMoves) window.addEventListener(type, stop, { capture: true, passive: true })
  observer.observe(document.body)
}
const readersMoves = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const

/** Back and forward return to where the page was left; a new page starts at its top. */
export const scrollBehavior: RouterScrollBehavior = async (to, from, saved) => {
  // Pages that are asked to show a part of themselves go there when they have it.
  if (saved === null && (to.path === from.path || 'show' in to.query || 'section' in to.query)) return false
  if (saved === null) return { top: 0, behavior: 'instant' }
  await nextTick()
  await tallEnough(saved.top)
  holdAt(saved.top)
  return { ...saved, behavior: 'instant' }
}
