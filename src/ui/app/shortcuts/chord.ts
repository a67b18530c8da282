/**
 * Key combinations as text: modifiers in the order `Mod+Ctrl+Alt+Shift+`, then the key, such as `Mod+K`, `Shift+S`,
 * `?`, `Escape`; two presses one after the other are divided by a space (`G T`). `Mod` is Command on a Mac, else Control.
 */
export interface Press {
  mod: boolean
  ctrl: boolean
  alt: boolean
  shift: boolean
  key: string
}

const modifierNames = new Set(['Mod', 'Ctrl', 'Alt', 'Shift'])
const isLetter = (key: string) => /^[a-z]$/i.test(key)
const isCharacter = (key: string) => key.length === 1 && key !== ' '

export function parsePresses(keys: string): Press[] {
  return keys.split(' ').map((part) => {
    const pieces = part.split('+')
    const modifiers = new Set(pieces.filter((piece) => modifierNames.has(piece)))
    const key = part.endsWith('++') || part === '+' ? '+' : (pieces.at(-1) ?? '')
    return {
      mod: modifiers.has('Mod'),
      ctrl: modifiers.has('Ctrl'),
      alt: modifiers.has('Alt'),
      shift: modifiers.has('Shift'),
      key: isLetter(key) ? key.toUpperCase() : key,
    }
  })
}

/** Latin key meant by an event: of `event.key`, or of the key's place (`event.code`) when the layout is not Latin. */
export function latinKey(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>, altGraph = false): string {
  if (event.key === ' ') return 'Space'
  const beyondLatin = event.key.length === 1 && event.key.charCodeAt(0) > 0x7f
  const placed = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(event.code)
  if (beyondLatin && placed !== null) return placed[1] ?? placed[2] ?? event.key
  const places: Record<string, string> = { BracketLeft: '[', BracketRight: ']', Slash: event.shiftKey ? '?' : '/' }
  if (beyondLatin) return places[event.code] ?? event.key
  // Layouts with digits on the shifted level (French) still answer with the digit keys.
  const digit = /^Digit([0-9])$/.exec(event.code)?.[1]
  if (digit !== undefined && !event.shiftKey && !altGraph && !/^[a-z0-9]$/i.test(event.key)) return digit
  return isLetter(event.key) ? event.key.toUpperCase() : event.key
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** @param altGraph whether AltGr is held, which arrives as Control+Alt on some systems but only writes a sign */
export function pressOf(event: KeyPress, mac: boolean, altGraph = false): Press {
  const writes = altGraph && isCharacter(event.key) && !/[a-z0-9]/i.test(event.key)
  const ctrl = event.ctrlKey && !writes
  return {
    mod: mac ? event.metaKey : ctrl,
    ctrl: mac ? ctrl : false,
    alt: event.altKey && !writes,
    shift: event.shiftKey,
    key: latinKey(event, writes),
  }
}

export function samePress(wanted: Press, given: Press): boolean {
  if (wanted.mod !== given.mod || wanted.ctrl !== given.ctrl || wanted.alt !== given.alt) return false
  if (wanted.key !== given.key) return false
  // Whether Shift is needed for a sign depends on the layout; for letters and named keys it is part of the wish.
  const signOnly = isCharacter(wanted.key) && !isLetter(wanted.key)
  return signOnly || wanted.shift === given.shift
}

/** Whether every press is a character without Control, Alt or Command: what WCAG 2.1.4 asks to be able to switch off. */
export function isSingleKey(keys: string): boolean {
  return parsePresses(keys).every((press) => !press.mod && !press.ctrl && !press.alt && isCharacter(press.key))
}

/** A recorded press as text, or null while only modifiers are held. */
export function writePress(press: Press): string | null {
  if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process', 'CapsLock'].includes(press.key)) return null
  const sign = isCharacter(press.key) && !isLetter(press.key)
  return [press.mod && 'Mod', press.ctrl && 'Ctrl', press.alt && 'Alt', press.shift && !sign && 'Shift', press.key]
    .filter((part): part is string => typeof part === 'string')
    .join('+')
}

const signs: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' }

/** The presses as caps to show: `Ctrl`, `K`; a sequence has `then` between its parts. */
export function keyCaps(keys: string, mac: boolean): string[] {
  return parsePresses(keys).flatMap((press, index) => [
    ...(index > 0 ? ['then'] : []),
    ...(press.mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(press.ctrl ? ['Ctrl'] : []),
    ...(press.alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(press.shift ? [mac ? '⇧' : 'Shift'] : []),
    signs[press.key] ?? press.key,
  ])
}

/** For `aria-keyshortcuts`; sequences cannot be said there and give undefined. */
export function ariaKeys(keys: string, mac: boolean): string | undefined {
  const [press, ...rest] = parsePresses(keys)
  if (press === undefined || rest.length > 0) return undefined
  const written = writePress(press)
  return written?.replace('Mod', mac ? 'Meta' : 'Control').replace('Ctrl', 'Control')
}
