import { app, type BrowserWindow, dialog } from 'electron'

/** Offers to go on when the page's process has ended; every answer is kept by another process. */
export function recoverFromCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The page of Lectern stopped working.',
      detail: 'Every answer you gave is saved. Reload the page to go on.',
      buttons: ['Reload', 'Quit'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 0) window.webContents.reload()
    else app.quit()
  })
}
