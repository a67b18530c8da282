/** Height that sticky bars take from the top of the window, in CSS px, with room to breathe. */
export const TOP_ROOM = 68

/** Scrolls only as far as needed for the top of an element to be seen below the bar. */
export function keepTopInView(element: Element): void {
  const { top } = element.getBoundingClientRect()
  if (top < TOP_ROOM || top > window.innerHeight - 160) scrollToTopOf(element)
}

/** Puts the top of an element just below the bar, at once: reading positions do not travel. */
export function scrollToTopOf(element: Element): void {
  window.scrollBy({ top: element.getBoundingClientRect().top - TOP_ROOM, behavior: 'instant' })
}
