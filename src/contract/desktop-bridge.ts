import type { Reply } from './reply.ts'
import type { Topic } from './topics.ts'

/** What became of saving a page as PDF. Only the file's own name comes back, never where it lies. */
export type PdfOutcome =
  | { kind: 'saved'; name: string }
  | { kind: 'cancelled' }
  /** A sentence that may be shown as it is. */
  | { kind: 'failed'; message: string }

/** All that a page of the desktop shell can reach beyond itself; the preload script puts it on the window. */
export interface DesktopBridge {
  /** Carries a call of the contract. Rejects only where no reply could be had. */
  call(name: string, input: unknown): Promise<Reply<unknown>>
  /** Calls back for changes that others made. Returns how to stop. */
  onChanged(listener: (changed: Topic[]) => void): () => void
  /** Prints the page into a PDF, to a place that the learner is asked for. `title` is what the dialog proposes as a name. */
  savePdf(title: string): Promise<PdfOutcome>
}

/** Where the page finds it. */
export const bridgeName = 'lecternBridge'

/** Dispatched on the window when the learner chooses Undo in the menu while no text is being edited. */
export const undoEventName = 'lectern-undo'
