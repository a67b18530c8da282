import type { Session } from 'electron'

/** What the page may ask the system for: putting text on the clipboard, and nothing else. */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Schemes of things that are already here. */
const local = /^(app|data|blob|devtools):/

/** Refuses permissions, devices and the network for everything that runs in a session. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission))
  session.setDevicePermissionHandler(() => false)
  // Dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !local.test(url) }))
}
