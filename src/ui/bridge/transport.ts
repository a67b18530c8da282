import type { Reply } from '#contract/reply.ts'
import type { Topic } from '#contract/topics.ts'

/** One way to the core: Electron's preload script, or HTTP to the loopback address. */
export interface Transport {
  /** Resolves to the core's reply; throws CallFailure only where no reply could be had. */
  send(name: string, input: unknown): Promise<Reply<unknown>>
  /** Calls back for changes that other windows made. Returns how to stop. */
  onChanged(listener: (changed: Topic[]) => void): () => void
}
