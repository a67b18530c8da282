/**
 * The first part of an answer that is still empty: a field, a select, or the first option of a group where nothing is
 * chosen. Null where everything has something.
 */
export function firstEmptyControl(root: HTMLElement): HTMLElement | null {
  for (const control of root.querySelectorAll<HTMLElement>('input, textarea, select')) {
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
      const group = root.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(control.name)}"]`)
      if (![...group].some((one) => one.checked)) return control
    } else if ((control as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value.trim() === '') {
      return control
    }
  }
  return null
}

/** Calls back once, when most of the element is first in view; at once where the browser cannot tell. */
export function whenSeen(element: HTMLElement, seen: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    seen()
    return () => undefined
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      seen()
    },
    // Half of a card taller than the window never shows at once; a fixed strip in the middle does.
    { rootMargin: '-25% 0px -25% 0px' },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
