import { appState } from './app.ts'
import { onCommand } from './control.ts'
import { modelled } from './modelled.ts'

type Decide = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
type Check = (contents: unknown, permission: string) => boolean
type OnRequest = (details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void

const unset = (what: string) => () => {
  throw new Error(`${what} was never set`)
}

class Session {
  decide: Decide = unset('the permission request handler')
  check: Check = unset('the permission check handler')
  device: () => boolean = unset('the device permission handler')
  onRequest: OnRequest | null = null
  readonly webRequest = modelled('webRequest', {
    onBeforeRequest: (listener: OnRequest) => {
      this.onRequest = listener
    },
  })

  setPermissionRequestHandler(handler: Decide): void {
    this.decide = handler
  }

  setPermissionCheckHandler(handler: Check): void {
    this.check = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler
  }

  setSpellCheckerEnabled(): void {}

  /** Whether the app's own filter stops a request. */
  cancels(url: string): boolean {
    let cancelled = false
    this.onRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel === true
    })
    return cancelled
  }
}

const sessions = new Map<string, Session>()

/** Sessions come into being when first asked for, and the app is told of each. */
export function sessionOf(partition: string): Session {
  const known = sessions.get(partition)
  if (known) return known
  const made = new Session()
  sessions.set(partition, made)
  appState.emit('session-created', modelled('session', made))
  return made
}

export const session = modelled('session', {
  get defaultSession() {
    return modelled('session', sessionOf(''))
  },
  fromPartition: (partition: string) => modelled('session', sessionOf(partition)),
})

onCommand('permission', ({ permission, partition }) => {
  const asked = sessionOf(partition ?? '')
  let granted = false
  asked.decide({}, permission, (answer) => {
    granted = answer
  })
  return {
    request: granted,
    check: asked.check({}, permission),
    device: asked.device(),
    checkedWithoutContents: asked.check(null, permission),
  }
})
onCommand('request', ({ url }) => ({ cancelled: sessionOf('').cancels(url) }))
