import type { InputOf, OutputOf, ProcedureName } from '#contract/contract.ts'
import type { Topic } from '#contract/topics.ts'
import { browserTransport } from './browser-transport.ts'
import { desktopTransport } from './desktop-transport.ts'
import { CallFailure } from './failure.ts'
import { clientId, takeKey } from './key.ts'
import type { Transport } from './transport.ts'

/** As in the contract, repeated because importing its values would bring the schema library into the page. */
export const allTopics = [
  'status',
  'today',
  'library',
  'items',
  'progress',
  'settings',
  'backups',
] as const satisfies readonly Topic[]

const listeners = new Set<(changed: readonly Topic[]) => void>()
let transport: Transport | null = null

/** Connects the page with the core; called once by main.ts, and by tests with a transport of their own. */
export function connect(chosen: Transport): void {
  transport = chosen
  chosen.onChanged(announceChanged)
}

/** The desktop bridge where there is one, else HTTP with the key from the address. */
export function defaultTransport(): Transport {
  if (window.lecternBridge !== undefined) return desktopTransport(window.lecternBridge)
  const place = { location: window.location, history: window.history, storage: window.sessionStorage }
  return browserTransport({
    key: takeKey(place),
    client: clientId(window.sessionStorage, () => crypto.randomUUID()),
    fetch: window.fetch.bind(window),
    allTopics,
  })
}

/**
 * Asks the core. Resolves to the procedure's output; throws CallFailure whose `failure.message` may be shown as it is.
 * Topics that the call changed are announced before it resolves, so queries are already on their way.
 */
export async function call<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  if (transport === null) throw new Error('call() before connect()')
  const reply = await transport.send(name, input)
  if (!reply.ok) throw new CallFailure(reply.failure)
  if (reply.changed.length > 0) announceChanged(reply.changed)
  return reply.value as OutputOf<N>
}

/** Calls back with the topics that changed, whoever changed them, in order of registration. Returns how to stop. */
export function onChanged(listener: (changed: readonly Topic[]) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Makes every query on these topics read again. */
export function announceChanged(changed: readonly Topic[]): void {
  for (const listener of [...listeners]) listener(changed)
}
