/** Input types that take no text, so letters pressed on them are free to be shortcuts. */
const textless = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file', 'color', 'image'])

/** Whether typing into this element writes or picks by letter. */
export function isTextEntry(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !textless.has(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable ||
    target.closest('[contenteditable=""],[contenteditable="true"]') !== null
  )
}

const pressable =
  'button, a[href], summary, [role="button"], [role="option"], [role="menuitem"], [role="tab"], [role="gridcell"]'

/** Whether this key operates the focused control by itself. */
export function isControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (key === 'Enter') return target.closest(pressable) !== null
  if (key === 'Space') return target.closest(`${pressable}, input[type="checkbox"], input[type="radio"]`) !== null
  return false
}
