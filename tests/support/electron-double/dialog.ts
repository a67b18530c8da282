import { onCommand, tell } from './control.ts'
import { modelled } from './modelled.ts'

interface Box {
  message: string
  detail?: string
  buttons?: string[]
  cancelId?: number
}

interface SaveBox {
  defaultPath?: string
}

const scripted: number[] = []
const scriptedPaths: string[] = []

/** Nobody sits before a double: the test answers beforehand, and otherwise the box is cancelled. */
export const dialog = modelled('dialog', {
  showMessageBox: async (...given: [Box] | [unknown, Box]) => {
    const { message, detail = '', buttons = [], cancelId = 0 } = (given.length === 1 ? given[0] : given[1]) as Box
    tell('dialog', { kind: 'message', title: message, detail, buttons })
    return { response: scripted.shift() ?? cancelId, checkboxChecked: false }
  },
  showSaveDialog: async (...given: [SaveBox] | [unknown, SaveBox]) => {
    const { defaultPath = '' } = (given.length === 1 ? given[0] : given[1]) as SaveBox
    tell('dialog', { kind: 'save', title: defaultPath, detail: '', buttons: [] })
    const filePath = scriptedPaths.shift() ?? ''
    return { canceled: filePath === '', filePath }
  },
  showErrorBox: (title: string, detail: string) => tell('dialog', { kind: 'error', title, detail, buttons: [] }),
})

export const shell = modelled('shell', {
  openExternal: async (url: string) => tell('opened-outside', { url }),
})

onCommand('answerDialog', ({ response }) => {
  scripted.push(response)
  return null
})
onCommand('answerSave', ({ path }) => {
  scriptedPaths.push(path)
  return null
})
