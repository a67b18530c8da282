import { app } from 'electron'
import type { Backend } from '#backend/backend.ts'
import { closeLimitMs, within } from '#shells/within.ts'

/** Lets the backend finish before the process ends. */
export function closeBeforeQuit(backend: Backend): void {
  let closing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    void within(closeLimitMs, backend.close()).then(() => app.exit(0))
  })
}
