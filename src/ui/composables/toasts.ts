import { shallowRef } from 'vue'
import { announce } from './announcer.ts'

export interface Toast {
  id: number
  text: string
  action: { label: string; run: () => void } | null
}

const SHOWN_MS = 8_000
export const toasts = shallowRef<readonly Toast[]>([])
let lastId = 0

/**
 * Shows a line at the foot of the window, for undo and for work that ended in the background. Errors belong in place.
 * The words are also announced. At most one toast stands: a newer one replaces it.
 */
export function toast(text: string, action: Toast['action'] = null): void {
  const id = ++lastId
  toasts.value = [{ id, text, action }]
  announce(text)
  setTimeout(() => dismissToast(id), SHOWN_MS)
}

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((shown) => shown.id !== id)
}
