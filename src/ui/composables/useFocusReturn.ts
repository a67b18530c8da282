/**
 * Remembers what has focus and gives it back later: for dialogs, drawers and anything else that borrows it.
 * When the element is gone by then, focus goes to the page's heading instead of nowhere.
 */
export function useFocusReturn(): { remember(): void; giveBack(): void } {
  let holder: HTMLElement | null = null
  return {
    remember() {
      holder =
        document.activeElement instanceof HTMLElement && document.activeElement !== document.body
          ? document.activeElement
          : null
    },
    giveBack() {
      const target = holder?.isConnected === true ? holder : document.querySelector<HTMLElement>('main h1')
      holder = null
      target?.focus({ preventScroll: true })
    },
  }
}
