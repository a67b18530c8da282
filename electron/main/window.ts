import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron'
import { pageAddress } from './page-address.ts'
import { recoverFromCrash } from './recover.ts'
import { readWindowMemory, writeWindowMemory } from './window-memory.ts'
import { pageToRestore, placeWindow } from './window-place.ts'

/** Folders a window depends on. */
export interface Folders {
  /** What the build wrote. */
  readonly out: string
  readonly home: string
}

/** As the page paints itself, so that nothing flashes before the first paint. */
const background = { light: '#faf8f5', dark: '#15171a' }

/** The same for every window there will ever be. What is not named keeps Electron's safe default. */
const preferencesOf = (out: string): Readonly<WebPreferences> =>
  Object.freeze({
    preload: join(out, 'preload', 'index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  })

/** Opens the window where it was last time. The only place where a window is made. */
export function createWindow({ out, home }: Folders): BrowserWindow {
  const memory = readWindowMemory(home)
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  const { maximized, zoomLevel, ...bounds } = placeWindow(memory, [primary, ...others])
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 360,
    minHeight: 400,
    show: false,
    title: 'Lectern',
    icon: join(out, '..', 'resources', 'icons', '256.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    // Alt shows the menu; a Mac has its own place for it.
    autoHideMenuBar: true,
    webPreferences: preferencesOf(out),
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => {
    window.webContents.setZoomLevel(zoomLevel)
    window.show()
  })
  const remember = () => writeWindowMemory(home, memoryOf(window, readWindowMemory(home)?.places ?? {}))
  window.on('close', remember)
  window.webContents.on('did-navigate-in-page', remember)
  recoverFromCrash(window)
  goToPage(window, pageToRestore(memory))
  return window
}

function memoryOf(window: BrowserWindow, places: object) {
  const display = String(screen.getDisplayMatching(window.getBounds()).id)
  const { x, y, width, height } = window.getNormalBounds()
  const place = { x, y, width, height, maximized: window.isMaximized(), zoomLevel: window.webContents.getZoomLevel() }
  return { page: new URL(window.webContents.getURL()).hash, display, places: { ...places, [display]: place } }
}

/**
 * Opens a page of ours; within a loaded document this changes the fragment only, as a link would.
 *
 * @param page fragment, such as `#/library`
 */
export function goToPage(window: BrowserWindow, page: string): void {
  // The address it already has would be taken for a reload.
  if (window.webContents.getURL() === pageAddress + page) return
  // Rejects when another navigation comes first; then that one is what the learner wants.
  window.loadURL(pageAddress + page).catch(() => {})
}

/** The window there is, brought to the front; a new one if there is none. */
export function showWindow(folders: Folders): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) return createWindow(folders)
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  return window
}
