import { nextTick, shallowRef } from 'vue'
import { printAndTell } from '#ui/composables/printAndTell.ts'
import { toast } from '#ui/composables/toasts.ts'
import type PrintedLesson from './PrintedLesson.vue'

/**
 * Brings a document for paper into the page, has it printed, and takes it out again. The document says `ready` once it stands;
 * then letters and drawings get the time to be there, too. Its code is fetched by whoever prints.
 */
export function usePrinting(title: () => string) {
  /** The document, for as long as it is printed. */
  const paper = shallowRef<typeof PrintedLesson | null>(null)
  async function print() {
    try {
      paper.value ??= (await import('./PrintedLesson.vue')).default
    } catch {
      toast('What printing needs could not be loaded. Your answers are safe: try again, or reload the page.')
    }
  }
  async function ready() {
    await nextTick()
    await document.fonts?.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await printAndTell(title())
    paper.value = null
  }
  return { paper, print, ready }
}
