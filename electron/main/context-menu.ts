import { app, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron'

/** Electron windows have no context menu by themselves; this gives text the one every program has. */
export function offerContextMenus(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_shown, params) => {
      const template = contextMenuTemplate(params)
      if (template.length > 0) Menu.buildFromTemplate(template).popup()
    })
  })
}

export function contextMenuTemplate({
  isEditable,
  selectionText,
}: Pick<ContextMenuParams, 'isEditable' | 'selectionText'>): MenuItemConstructorOptions[] {
  if (isEditable)
    return [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { type: 'separator' }, { role: 'selectAll' }]
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }]
}
