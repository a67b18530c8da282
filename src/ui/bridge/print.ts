import type { PdfOutcome } from '#contract/desktop-bridge.ts'
// Only for the type of what the preload script puts on the window.
import type {} from './desktop-transport.ts'

/** `printed` says only that the dialog of the browser is closed: what was done there it keeps to itself. */
export type PrintOutcome = PdfOutcome | { kind: 'printed' }

/** The desktop shell saves a file; a browser has a print dialog, which can save one, too. */
export const printsToFile = () => window.lecternBridge !== undefined

/**
 * Puts the page as its print style shows it on paper or into a PDF. Resolves when that is over and the page may change.
 *
 * @param title proposed as the file's name where the shell asks for one
 */
export function printPage(title: string): Promise<PrintOutcome> {
  if (window.lecternBridge !== undefined) return window.lecternBridge.savePdf(title.slice(0, 200))
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve({ kind: 'printed' }), { once: true })
    window.print()
  })
}
