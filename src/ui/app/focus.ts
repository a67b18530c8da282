import { nextTick } from 'vue'
import type { Router } from 'vue-router'

/** A lazily loaded page gets this long to show its heading. */
const PATIENCE_MS = 3_000
const MOST_PLACES = 50

/** What had focus when a page was left, by history position: an id or the address of a link. */
const places = new Map<number, string>()
const position = (): number => (typeof history.state?.position === 'number' ? history.state.position : 0)

function describe(element: Element | null): string | null {
  if (!(element instanceof HTMLElement) || element.closest('main') === null) return null
  if (element.id !== '') return `#${CSS.escape(element.id)}`
  const href = element.getAttribute('href')
  return href === null ? null : `main a[href="${CSS.escape(href)}"]`
}

/** Whether the page itself already put focus somewhere better than its heading. */
const pageChoseFocus = (before: Element | null) => {
  const now = document.activeElement
  return now !== null && now !== before && now !== document.body && now.closest('main') !== null
}

function whenPresent(selector: string, found: (element: HTMLElement) => void): () => void {
  const look = () => {
    const element = document.querySelector<HTMLElement>(selector)
    if (element === null) return false
    found(element)
    return true
  }
  if (look()) return () => undefined
  const observer = new MutationObserver(() => {
    if (look()) stop()
  })
  const limit = setTimeout(() => stop(), PATIENCE_MS)
  const stop = () => {
    observer.disconnect()
    clearTimeout(limit)
  }
  observer.observe(document.body, { childList: true, subtree: true })
  return stop
}

function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry !== undefined && 'type' in entry && entry.type === 'reload'
}

/**
 * After a change of page, focus goes to the new page's heading; on Back and Forward to what had it before. A page that
 * focuses something itself (a card, the first-run button) is left alone, and so is the very first page, unless it was there
 * before and has only been loaded again. A heading that only keeps the place (`data-waiting`) is passed over: focus on it
 * would be lost when the page is there.
 */
export function manageFocus(router: Router, reloaded = isReload()): void {
  let travelling = false
  let positionBefore = position()
  let cancel = () => {}
  // Registered before the router's own listener, which may finish the whole navigation before a later one is called.
  router.options.history.listen(() => {
    travelling = true
  })
  router.beforeEach((to, from) => {
    if (to.path === from.path || from.matched.length === 0) return
    const described = describe(document.activeElement)
    if (described !== null) places.set(positionBefore, described)
    const oldest = places.keys().next().value
    if (places.size > MOST_PLACES && oldest !== undefined) places.delete(oldest)
  })
  router.afterEach(async (to, from, refused) => {
    const back = travelling
    travelling = false
    positionBefore = position()
    const first = from.matched.length === 0
    if (refused || (first && !reloaded) || to.path === from.path) return
    cancel()
    const before = document.activeElement
    await nextTick()
    const remembered = back ? places.get(positionBefore) : undefined
    const focusHeading = (heading: HTMLElement) => {
      if (pageChoseFocus(before)) return
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    cancel = whenPresent('main h1:not([data-waiting])', (heading) => {
      const old = remembered === undefined ? null : document.querySelector<HTMLElement>(remembered)
      if (old === null) focusHeading(heading)
      else old.focus({ preventScroll: true })
    })
  })
}
