import type { bridgeName, DesktopBridge } from '#contract/desktop-bridge.ts'
import type { Transport } from './transport.ts'

declare global {
  interface Window {
    /** Present in the desktop shell, where the preload script put it. */
    [bridgeName]?: DesktopBridge
  }
}

export function desktopTransport(bridge: DesktopBridge): Transport {
  return {
    // Reactive proxies cannot be cloned across processes; the contract speaks plain JSON anyway.
    send: (name, input) => bridge.call(name, JSON.parse(JSON.stringify(input))),
    onChanged: (listener) => bridge.onChanged(listener),
  }
}
