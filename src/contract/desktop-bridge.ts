import type { Reply } from './reply.ts'
import type { Topic } from './topics.ts'

/** All that a page of the desktop shell can reach beyond itself; the preload script puts it on the window. */
export interface DesktopBridge {
  /** Carries a call of the contract. Rejects only where no reply could be had. */
  call(name: string, input: unknown): Promise<Reply<unknown>>
  /** Calls back for changes that others made. Returns how to stop. */
  onChanged(listener: (changed: Topic[]) => void): () => void
}

/** Where the page finds it. */
export const bridgeName = 'lecternBridge'

/** Dispatched on the window when the learner chooses Undo in the menu while no text is being edited. */
export const undoEventName = 'lectern-undo'
