import type { Reply } from '#contract/reply.ts'
import type { Topic } from '#contract/topics.ts'
import type { Transport } from './transport.ts'

/** What the preload script of the desktop shell puts on the window. */
export interface LecternBridge {
  call(name: string, input: unknown): Promise<Reply<unknown>>
  onChanged(listener: (changed: Topic[]) => void): () => void
}

declare global {
  interface Window {
    lecternBridge?: LecternBridge
  }
}

export function desktopTransport(bridge: LecternBridge): Transport {
  return {
    // Reactive proxies cannot be cloned across processes; the contract speaks plain JSON anyway.
    send: (name, input) => bridge.call(name, JSON.parse(JSON.stringify(input))),
    onChanged: (listener) => bridge.onChanged(listener),
  }
}
