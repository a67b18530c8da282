import { type CommandId, scopeRank } from './catalogue.ts'
import { isSingleKey, type Press, parsePresses, pressOf, samePress } from './chord.ts'
import { entryOf, isMac, keysOf, shortcutPreferences } from './preferences.ts'
import { isControl, isTextEntry } from './target.ts'

/** The second key of a sequence such as `G T` must follow within this time. */
const SEQUENCE_MS = 1_500

/**
 * What a command does. `key` is the Latin key that was pressed, empty when the palette asked. Return false to
 * say "not for me": the next command with that key is tried, then the browser's own meaning.
 */
export type CommandRun = (given: { key: string; event: KeyboardEvent }) => unknown

export interface Binding {
  id: CommandId
  run: CommandRun
  /** Whether it can act now; default always. */
  when?: () => boolean
  /** Acts only while focus is inside this element, for pages with several cards. */
  within?: () => HTMLElement | null
}

const bindings: Binding[] = []
let begun: { press: Press; atMs: number } | null = null

/** Gives a command its effect. Returns how to take it back. */
export function bind(binding: Binding): () => void {
  bindings.push(binding)
  return () => {
    const index = bindings.indexOf(binding)
    if (index >= 0) bindings.splice(index, 1)
  }
}

/** What answers to a command from anywhere on the page; one card among several does not. */
const answering = (id: CommandId) =>
  bindings.filter((binding) => binding.id === id && binding.within === undefined && (binding.when?.() ?? true))

/** Whether a command can act right now, for the palette. */
export function canRun(id: CommandId): boolean {
  return answering(id).length > 0
}

/** Runs a command without its key having been pressed; false where nothing answers to it. */
export function runCommand(id: CommandId): boolean {
  return answering(id)
    .reverse()
    .some((binding) => binding.run({ key: '', event: new KeyboardEvent('keydown') }) !== false)
}

function mayAct(keys: string, id: CommandId, target: EventTarget | null): boolean {
  const single = isSingleKey(keys)
  if (single && !shortcutPreferences.value.singleKeys) return false
  const presses = parsePresses(keys)
  const plain = presses.every((press) => !press.mod && !press.ctrl && !press.alt)
  if (isTextEntry(target)) {
    if (plain && !presses.every((press) => press.key === 'Escape')) return false
    if (entryOf(id).notInText === true) return false
  }
  // Enter and Space on a button, a link or an option already mean something.
  return !(plain && presses.some((press) => isControl(target, press.key)))
}

/** A modal dialog keeps the keys of the page behind it quiet, except for what is bound inside the dialog. */
function reachable(binding: Binding, target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null
  const dialog = document.querySelector('dialog[open]')
  const home = binding.within?.() ?? null
  if (dialog !== null && (home === null || !dialog.contains(home))) return false
  return binding.within === undefined || (home !== null && element !== null && home.contains(element))
}

export function handleKeydown(event: KeyboardEvent): void {
  // While an input method composes, keys belong to it; 229 is how older engines say so.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
  // The Windows key belongs to the system; on a Mac the same key is Command.
  if (event.metaKey && !isMac) return
  const press = pressOf(event, isMac, event.getModifierState?.('AltGraph') ?? false)
  if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(press.key)) return
  const first = begun !== null && event.timeStamp - begun.atMs < SEQUENCE_MS ? begun.press : null
  begun = null

  const ordered = [...bindings]
    .reverse()
    .sort((a, b) => scopeRank[entryOf(b.id).scope] - scopeRank[entryOf(a.id).scope])
  const able = ordered.flatMap((binding) =>
    keysOf(binding.id)
      .filter((keys) => mayAct(keys, binding.id, event.target))
      .map((keys) => ({ binding, presses: parsePresses(keys) })),
  )
  const acts = (wanted: Press[]) => (first !== null && wanted.length === 2 ? [first, press] : [press])
  for (const { binding, presses } of able) {
    const given = acts(presses)
    if (given.length !== presses.length) continue
    if (!presses.every((wanted, index) => given[index] !== undefined && samePress(wanted, given[index]))) continue
    if (!reachable(binding, event.target) || !(binding.when?.() ?? true)) continue
    if (event.repeat && presses.length === 1 && press.key !== 'Escape' && !press.mod) {
      event.preventDefault()
      return
    }
    if (binding.run({ key: press.key, event }) === false) continue
    event.preventDefault()
    return
  }
  const opens = able.some(
    ({ binding, presses }) =>
      presses.length === 2 &&
      presses[0] !== undefined &&
      samePress(presses[0], press) &&
      reachable(binding, event.target),
  )
  if (opens && !event.repeat) begun = { press, atMs: event.timeStamp }
}

/** Starts listening; returns how to stop. */
export function installShortcuts(target: Pick<Window, 'addEventListener' | 'removeEventListener'>): () => void {
  target.addEventListener('keydown', handleKeydown)
  return () => target.removeEventListener('keydown', handleKeydown)
}
