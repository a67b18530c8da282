// node --import register.ts run.ts <main bundle> <with browser: 1 or 0>
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appState } from './app.ts'
import { startWindows } from './browser-window.ts'

const [, , bundle = '', withBrowser = '1'] = process.argv
const evaluationLimitMs = 5_000

// Electron gets ready only after the entry has been evaluated. One that awaits being ready never ends; neither here.
const stuck = setTimeout(() => {
  console.error('The main bundle awaits something at its top level that only comes after it.')
  process.exit(70)
}, evaluationLimitMs)
await import(pathToFileURL(resolve(bundle)).href)
clearTimeout(stuck)

// A second start has quit by now, and an Electron that quits before it is ready never gets ready.
if (!appState.quitting) {
  await startWindows(withBrowser === '1')
  appState.becomeReady()
}
