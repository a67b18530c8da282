import { onCommand } from './control.ts'
import { modelled } from './modelled.ts'

/** What a handler learns about who sent. */
export interface SenderEvent {
  readonly sender: unknown
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}
type Handler = (event: SenderEvent, ...messages: unknown[]) => unknown

const handlers = new Map<string, Handler>()

// No `on`: a channel without an answer has no place in Lectern, and asking for one fails here.
export const ipcMain = modelled('ipcMain', {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
})

/** @throws what the handler throws, worded as the page would get it */
export async function invoke(channel: string, event: SenderEvent, messages: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  try {
    return await handler(event, ...messages)
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${error}`)
  }
}

onCommand('channels', () => [...handlers.keys()])
onCommand('invoke', async ({ channel, frame, messages }) => {
  const senderFrame = frame && { url: frame.url, parent: frame.hasParent ? {} : null }
  const sender = { id: 99, once: () => {} }
  try {
    return { value: await invoke(channel, { sender, senderFrame }, messages) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
})
