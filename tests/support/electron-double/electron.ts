// biome-ignore-all lint/performance/noBarrelFile: the module `electron` exports everything from one place, and this stands in for it
// Stands in for the module `electron` in the main process, as far as Lectern uses it.
import { appState } from './app.ts'
import { modelled } from './modelled.ts'
import { type Answer, answerScheme, registerSchemes } from './schemes.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog, shell } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { session } from './session.ts'
export { nativeImage, nativeTheme, screen } from './surroundings.ts'

export const protocol = modelled('protocol', {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, unknown> }[]) {
    if (appState.isReadyNow) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    registerSchemes(schemes)
  },
  handle(scheme: string, answer: Answer) {
    if (!appState.isReadyNow) throw new Error('protocol.handle needs the app to be ready')
    answerScheme(scheme, answer)
  },
})
