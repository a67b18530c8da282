import { contextBridge, ipcRenderer } from 'electron'
import { bridgeName, type DesktopBridge, undoEventName } from '#contract/desktop-bridge.ts'
import type { Topic } from '#contract/topics.ts'
import { callChannel, changedChannel, savePdfChannel, undoChannel } from '../channels.ts'

// Named functions only: no channel name and no event object ever reaches the page.
const bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, { name, input }),
  onChanged: (listener) => {
    const hear = (_event: unknown, changed: Topic[]) => listener(changed)
    ipcRenderer.on(changedChannel, hear)
    return () => {
      ipcRenderer.off(changedChannel, hear)
    }
  },
  savePdf: (title) => ipcRenderer.invoke(savePdfChannel, { title }),
} satisfies DesktopBridge

contextBridge.exposeInMainWorld(bridgeName, Object.freeze(bridge))

// In a text field Undo means the text; elsewhere the page knows what it means.
ipcRenderer.on(undoChannel, () => {
  const focused = document.activeElement
  const editsText =
    focused instanceof HTMLTextAreaElement ||
    (focused instanceof HTMLInputElement && focused.selectionStart !== null) ||
    (focused instanceof HTMLElement && focused.isContentEditable)
  // The only way to reach the undo stack of a field; outside of menus nobody needs it.
  if (editsText) document.execCommand('undo')
  else window.dispatchEvent(new Event(undoEventName))
})
