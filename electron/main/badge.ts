import { join } from 'node:path'
import { app, BrowserWindow, nativeImage } from 'electron'
import type { Backend } from '#backend/backend.ts'
import type { OutputOf } from '#contract/contract.ts'

const caller = { clientId: 'badge' }

/** Keeps the count of due questions on the app's icon, for learners who want it there. */
export function keepBadge(backend: Backend, out: string): void {
  const refresh = async () => show(await dueToShow(backend), out)
  backend.subscribe(({ changed }) => {
    if (changed.includes('today') || changed.includes('settings')) void refresh()
  })
  void refresh()
}

async function dueToShow(backend: Backend): Promise<number> {
  const settings = await backend.dispatch('settings.get', {}, caller)
  if (!settings.ok || !(settings.value as OutputOf<'settings.get'>).showBadge) return 0
  const today = await backend.dispatch('study.today', {}, caller)
  return today.ok ? (today.value as OutputOf<'study.today'>).due : 0
}

function show(due: number, out: string): void {
  if (process.platform === 'win32') {
    // Windows has no counts; it lays a small picture over the icon and reads its description aloud.
    const dot = due > 0 ? nativeImage.createFromPath(join(out, '..', 'resources', 'icons', 'due.png')) : null
    for (const window of BrowserWindow.getAllWindows()) window.setOverlayIcon(dot, due > 0 ? `${due} due` : '')
  } else if (process.platform === 'darwin') app.dock?.setBadge(badgeText(due))
  else app.setBadgeCount(due)
}

/** A number beyond two digits says "a lot" and no more. */
export function badgeText(due: number): string {
  if (due <= 0) return ''
  return due > 99 ? '99+' : String(due)
}
