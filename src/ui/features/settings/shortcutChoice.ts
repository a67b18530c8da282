import { type CommandEntry, type CommandId, commands, scopeTitles } from '../../app/shortcuts/catalogue.ts'
import { isSingleKey, parsePresses, samePress } from '../../app/shortcuts/chord.ts'

/** Keys a browser keeps for itself, whatever a page does. */
const takenByBrowser = new Set(
  ['N', 'T', 'W', 'R', 'L', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key) => `Mod+${key}`),
)

/** Whether both commands can be asked for at the same moment. */
const overlap = (one: CommandEntry, other: CommandEntry) =>
  one.scope === other.scope || one.scope === 'global' || other.scope === 'global'

/** Whether pressing one would also be, or begin, the other. */
function collide(one: string, other: string): boolean {
  const first = parsePresses(one)
  const second = parsePresses(other)
  const shared = Math.min(first.length, second.length)
  return first.slice(0, shared).every((press, index) => {
    const against = second[index]
    return against !== undefined && (samePress(press, against) || samePress(against, press))
  })
}

/**
 * Why a command may not have these keys, in a sentence; null when it may.
 * @param keysOf the keys every command has now
 */
export function objection(id: CommandId, keys: string, keysOf: (other: CommandId) => readonly string[]): string | null {
  const entry = commands.find((command) => command.id === id)
  if (entry === undefined) return 'This command does not exist.'
  if (takenByBrowser.has(keys)) return 'The browser keeps this key for itself. Choose another one.'
  if (entry.scope === 'text-answer' && isSingleKey(keys)) return 'While you type, a plain key writes. Add Ctrl or Alt.'
  if (['Tab', 'Shift+Tab', 'Enter', 'Space'].includes(keys))
    return 'This key moves and presses things. Choose another one.'
  for (const other of commands) {
    if (other.id === id || !overlap(entry, other)) continue
    if (keysOf(other.id).some((used) => collide(keys, used))) {
      return `“${other.label}” (${scopeTitles[other.scope].toLowerCase()}) already has this key. Choose another one, or change that first.`
    }
  }
  return null
}
