import type { MenuEntry } from './commands.ts'
import { onCommand } from './control.ts'

interface Item {
  id?: string
  label?: string
  role?: string
  type?: string
  accelerator?: string
  click?: () => void
  submenu?: Item[]
}

let popped: Menu | null = null

export class Menu {
  static application: Menu | null = null
  readonly items: readonly Item[]

  private constructor(items: readonly Item[]) {
    this.items = items
  }

  static buildFromTemplate(template: Item[]): Menu {
    return new Menu(template)
  }

  static setApplicationMenu(menu: Menu): void {
    Menu.application = menu
  }

  popup(): void {
    popped = this
  }

  find(id: string, items = this.items): Item | undefined {
    for (const item of items) {
      const found = item.id === id ? item : item.submenu && this.find(id, item.submenu)
      if (found) return found
    }
    return undefined
  }
}

const entry = ({ id, label, role, accelerator, submenu }: Item): MenuEntry => ({
  id: id ?? null,
  label: label ?? null,
  role: role ?? null,
  accelerator: accelerator ?? null,
  items: (submenu ?? []).map(entry),
})

/** Roles and labels of the menu that was opened last, which is then closed. */
export function takePopped(): string[] | null {
  const items = popped?.items.map(({ role, label, type }) => role ?? label ?? type ?? '') ?? null
  popped = null
  return items
}

onCommand('menu', () => (Menu.application?.items ?? []).map(entry))
onCommand('clickMenu', ({ id }) => {
  const item = Menu.application?.find(id)
  if (!item?.click) throw new Error(`the menu has no item ${id} that does something`)
  item.click()
  return null
})
