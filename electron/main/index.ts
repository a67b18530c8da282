// The desktop shell. Order matters up here: what hardens comes before anything that could be hardened too late.
import { join } from 'node:path'
import { app, dialog, Menu, session } from 'electron'
import { learnerHome } from '#backend/learner-home.ts'
import { heldExitCode, heldSentence } from '#shells/held.ts'
import { PageFiles } from '#shells/page-files.ts'
import { Sentence } from '#shells/sentence.ts'
import { startBackend } from '#shells/start-backend.ts'
import { undoChannel } from '../channels.ts'
import { keepBadge } from './badge.ts'
import { offerContextMenus } from './context-menu.ts'
import { settleDataFolders } from './data-folders.ts'
import { closeBeforeQuit } from './lifecycle.ts'
import { menuTemplate } from './menu.ts'
import { registerPageScheme, servePage } from './page-protocol.ts'
import { secureSession } from './permissions.ts'
import { connectWindows } from './rpc.ts'
import { offerPdf } from './save-pdf.ts'
import { secureApp } from './security.ts'
import { createWindow, type Folders, goToPage, showWindow } from './window.ts'

const folders: Folders = { out: join(import.meta.dirname, '..'), home: learnerHome }

const menuGiven = { mac: process.platform === 'darwin', development: !app.isPackaged }
const menuActions = {
  goTo: (page: string) => goToPage(showWindow(folders), page),
  undo: () => showWindow(folders).webContents.send(undoChannel),
}

secureApp()
registerPageScheme()
offerContextMenus()

settleDataFolders(learnerHome)

// Never awaited here: Electron gets ready only after this module has been evaluated.
if (!app.requestSingleInstanceLock()) app.quit()
else void app.whenReady().then(open).catch(fail)

function open(): void {
  secureSession(session.defaultSession)
  const started = startBackend('desktop', folders.out, app.isPackaged)
  if (started.kind === 'held') {
    dialog.showErrorBox('Lectern is already open', heldSentence(started.owner))
    app.exit(heldExitCode)
    return
  }
  const { backend, announce } = started
  announce(null)
  servePage(new PageFiles(join(folders.out, 'renderer')))
  connectWindows(backend)
  offerPdf()
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menuActions, menuGiven)))
  createWindow(folders)
  keepBadge(backend, folders.out)
  app.on('second-instance', () => showWindow(folders))
  app.on('activate', () => showWindow(folders))
  app.on('window-all-closed', () => {
    // On a Mac a program outlives its windows.
    if (process.platform !== 'darwin') app.quit()
  })
  closeBeforeQuit(backend)
}

function fail(error: unknown): void {
  const message = error instanceof Sentence ? error.message : 'Lectern could not start because of a fault of its own.'
  if (!(error instanceof Sentence)) console.error(error)
  dialog.showErrorBox('Lectern could not start', message)
  app.exit(1)
}
