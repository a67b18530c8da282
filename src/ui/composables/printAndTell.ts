import { type PrintOutcome, printPage } from '#ui/bridge/print.ts'
import { toast } from './toasts.ts'

/**
 * Prints the page or saves it as PDF, and says where it went or why it did not. Never rejects; resolves when the page may
 * change again.
 *
 * @param title proposed as the file's name where the shell asks for one
 */
export async function printAndTell(title: string): Promise<void> {
  try {
    tell(await printPage(title))
  } catch {
    toast('The page could not be printed. Nothing else was touched; try again.')
  }
}

function tell(outcome: PrintOutcome): void {
  if (outcome.kind === 'saved') toast(`Saved as ${outcome.name}.`)
  if (outcome.kind === 'failed') toast(outcome.message)
}
