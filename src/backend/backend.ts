import type { Reply } from '#contract/reply.ts'
import type { Topic } from '#contract/topics.ts'

/** One window or program that asks. Windows choose their id once and keep it; study belongs to one of them at a time. */
export interface Caller {
  clientId: string
}

export interface ChangeNotice {
  changed: Topic[]
  /** The caller whose command caused it; null for changes of the backend itself (a new study day, a daily backup). */
  causedBy: string | null
}

/** All of Lectern behind one door. Shells and the command line carry calls to it and hold no product rule themselves. */
export interface Backend {
  /** Never throws: whatever goes wrong comes back as a failure with a sentence. */
  dispatch(name: string, input: unknown, caller: Caller): Promise<Reply<unknown>>
  /** Returns the function that ends the subscription. */
  subscribe(listener: (notice: ChangeNotice) => void): () => void
  /** Says that a window is gone, so that study can move to another. */
  forget(clientId: string): void
  /** Backs up, checkpoints and lets go of the collection. */
  close(): Promise<void>
}
