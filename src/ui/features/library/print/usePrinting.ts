import { nextTick, ref } from 'vue'
import { type PrintOutcome, printPage } from '#ui/bridge/print.ts'
import { toast } from '#ui/composables/toasts.ts'

/**
 * Brings a document for paper into the page, has it printed, and takes it out again. The document says `ready` once it stands;
 * then letters and drawings get the time to be there, too.
 */
export function usePrinting(title: () => string) {
  const printing = ref(false)
  function print() {
    printing.value = true
  }
  async function ready() {
    await nextTick()
    await document.fonts?.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    try {
      tell(await printPage(title()))
    } catch {
      toast('The lesson could not be printed. Try again.')
    } finally {
      printing.value = false
    }
  }
  return { printing, print, ready }
}

function tell(outcome: PrintOutcome): void {
  if (outcome.kind === 'saved') toast(`Saved as ${outcome.name}.`)
  if (outcome.kind === 'failed') toast(outcome.message)
}
