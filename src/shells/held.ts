/** What is known of the process that has the collection open. */
export interface HeldBy {
  readonly pid: number
  readonly shell: string
  readonly url: string | null
}

/** Exit code of a shell that found the collection open elsewhere. */
export const heldExitCode = 3

const shellNames: Readonly<Record<string, string>> = {
  desktop: 'the desktop shell',
  browser: 'the browser shell',
  'command-line': 'the command line',
}

/** Says who has the collection open, so that the learner can go there. */
export function heldSentence(owner: HeldBy | null): string {
  if (owner === null) return 'This library is already open in another Lectern. Use that one, or close it first.'
  const where = shellNames[owner.shell] ?? 'another Lectern'
  const address = owner.url === null ? '' : ` at ${owner.url}`
  return `This library is already open in ${where}${address} (process ${owner.pid}).`
}
