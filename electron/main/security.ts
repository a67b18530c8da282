import { app, type WebContents } from 'electron'
import { offerExternal } from './external-links.ts'
import { isOurPage } from './page-address.ts'
import { secureSession } from './permissions.ts'

/** Must run first of all: what is made before it would not be covered. */
export function secureApp(): void {
  // Chromium has no sandbox for root. Who starts it with this switch knows; forcing the sandbox would end every page.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('session-created', secureSession)
  app.on('web-contents-created', (_event, contents) => secureContents(contents))
}

/** Keeps contents on our one document: nothing else is shown in it, and it opens no window. */
function secureContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!(event.isMainFrame && isOurPage(event.url))) event.preventDefault()
  })
  contents.on('will-navigate', (event) => {
    if (!isOurPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void offerExternal(url)
    return { action: 'deny' }
  })
}
