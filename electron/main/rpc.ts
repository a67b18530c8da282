import { BrowserWindow, type WebContents } from 'electron'
import { z } from 'zod'
import type { Backend } from '#backend/backend.ts'
import { callChannel, changedChannel } from '../channels.ts'
import { handle } from './handle.ts'

const callSchema = z.strictObject({ name: z.string().max(100), input: z.unknown() })

/** Carries the calls of the windows to the core, and the changes of the core to the windows. */
export function connectWindows(backend: Backend): void {
  const known = new WeakSet<WebContents>()
  handle(callChannel, callSchema, ({ name, input }, contents) => {
    const clientId = clientIdOf(contents)
    if (!known.has(contents)) {
      known.add(contents)
      contents.once('destroyed', () => backend.forget(clientId))
    }
    return backend.dispatch(name, input, { clientId })
  })
  backend.subscribe(({ changed, causedBy }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      if (clientIdOf(webContents) !== causedBy) webContents.send(changedChannel, changed)
    }
  })
}

const clientIdOf = ({ id }: WebContents) => `window-${id}`
