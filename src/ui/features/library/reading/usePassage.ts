import { nextTick, onBeforeUnmount, shallowRef } from 'vue'
import type { Passage } from '#domain/item/item.ts'
import { announce } from '#ui/composables/announcer.ts'

export interface ShownPassage {
  codes: readonly string[]
  sectionId: string
  start: number
  end: number
}

/**
 * Shows the span an answer rests on, in its place in the lesson, and finds the way back: to the question with its
 * focus and scroll position, or to the page the reader came from.
 */
export function usePassage(findSection: (sectionId: string) => HTMLElement | undefined, leave: () => void) {
  const shown = shallowRef<ShownPassage | null>(null)
  let back: (() => void) | null = null

  async function mark(passage: ShownPassage) {
    shown.value = passage
    await nextTick()
    const section = findSection(passage.sectionId)
    const marks = [...(section?.querySelectorAll('mark[data-reason="passage"]') ?? [])]
    const target = marks[0] ?? section
    target?.scrollIntoView({ block: marks.length > 0 ? 'center' : 'start', behavior: 'instant' })
    const quote = marks.map((piece) => piece.textContent).join('')
    if (quote !== '') announce(`Passage: ${quote}. Escape goes back to the question.`)
  }
  /** From a question of this lesson. */
  function show({ codes, passage }: { codes: readonly string[]; passage: Passage }) {
    if (!shown.value) {
      const scroll = window.scrollY
      const holder = document.activeElement instanceof HTMLElement ? document.activeElement : null
      back = () => {
        window.scrollTo({ top: scroll, behavior: 'instant' })
        holder?.focus({ preventScroll: true })
      }
    }
    return mark({ codes, sectionId: passage.sectionId, start: passage.start, end: passage.end })
  }
  /** From another page, by the lesson's address. */
  function showFromElsewhere(passage: ShownPassage) {
    back = leave
    return mark(passage)
  }
  /** Whoever has answered another question meanwhile has found the way: the passage is no longer that question's. */
  function forget() {
    if (back === leave) return
    shown.value = null
    back = null
  }
  async function goBack() {
    shown.value = null
    await nextTick()
    back?.()
    back = null
  }
  function onKeydown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !shown.value || event.defaultPrevented) return
    if (document.querySelector('dialog[open], .citation-popover')) return
    event.preventDefault()
    void goBack()
  }
  window.addEventListener('keydown', onKeydown)
  onBeforeUnmount(() => window.removeEventListener('keydown', onKeydown))
  return { shown, show, showFromElsewhere, forget, goBack }
}
