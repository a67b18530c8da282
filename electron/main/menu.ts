import type { MenuItemConstructorOptions } from 'electron'

/** What the menu can do beyond Electron's own roles. */
export interface MenuActions {
  /** @param page fragment of a page, such as `#/library` */
  goTo(page: string): void
  undo(): void
}

const pages = [
  { label: 'Today', page: '#/today' },
  { label: 'Library', page: '#/library' },
  { label: 'Progress', page: '#/progress' },
  { label: 'Browse', page: '#/browse' },
  { label: 'Help', page: '#/help' },
] as const

const separator: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The menu bar, as people of each platform expect it.
 *
 * @param given development: whether to offer what only makers need
 */
export function menuTemplate(
  actions: MenuActions,
  given: { mac: boolean; development: boolean },
): MenuItemConstructorOptions[] {
  const { mac, development } = given
  const settings: MenuItemConstructorOptions = {
    id: 'settings',
    label: mac ? 'Settings…' : 'Settings',
    accelerator: 'CommandOrControl+,',
    click: () => actions.goTo('#/settings'),
  }
  return [
    ...(mac ? [appMenu(settings)] : []),
    { label: 'File', submenu: mac ? [{ role: 'close' }] : [settings, separator, { role: 'quit' }] },
    { label: 'Edit', submenu: editItems(actions) },
    { label: 'View', submenu: [...pageItems(actions), separator, ...viewItems(development)] },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    {
      role: 'help',
      submenu: [
        { id: 'help', label: 'Lectern Help', click: () => actions.goTo('#/help') },
        ...(mac ? [] : [separator, { role: 'about' } as const]),
      ],
    },
  ]
}

const appMenu = (settings: MenuItemConstructorOptions): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    separator,
    settings,
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
})

// Not the role: outside of text fields Undo takes back an answer, which only the page knows about.
const editItems = (actions: MenuActions): MenuItemConstructorOptions[] => [
  { id: 'undo', label: 'Undo', accelerator: 'CommandOrControl+Z', click: () => actions.undo() },
  { role: 'redo' },
  separator,
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
]

const pageItems = (actions: MenuActions): MenuItemConstructorOptions[] =>
  pages.map(({ label, page }, index) => ({
    id: `page-${label.toLowerCase()}`,
    label,
    accelerator: `CommandOrControl+${index + 1}`,
    click: () => actions.goTo(page),
  }))

const viewItems = (development: boolean): MenuItemConstructorOptions[] => [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  separator,
  { role: 'togglefullscreen' },
  ...(development ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
]
