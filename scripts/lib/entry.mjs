import { endChildren } from './children.mjs'
import { say, Trouble } from './say.mjs'

/** Exit code of a command that was interrupted before it was done: 128 + the number of SIGINT, as shells count. */
export const interruptedCode = 130

export const stopSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * The frame around every command: Ctrl+C ends the helpers too, and foreseen trouble is a sentence.
 *
 * @param {() => Promise<number>} command resolves to the exit code
 * @param {{ codeWhenStopped?: number }} [options] exit code after Ctrl+C: 0 where that is a normal end
 */
export async function runEntry(command, { codeWhenStopped = interruptedCode } = {}) {
  let stopping = false
  const stop = async () => {
    stopping = true
    for (const signal of stopSignals) process.removeAllListeners(signal).on(signal, () => {})
    await endChildren()
    process.exit(codeWhenStopped)
  }
  for (const signal of stopSignals) process.once(signal, stop)
  try {
    const code = await command()
    if (!stopping) process.exit(code)
  } catch (error) {
    // A helper that was told to stop did not do its work; that is no news.
    if (stopping) return
    await endChildren()
    if (error instanceof Trouble) say(error.message)
    else console.error(error)
    process.exit(1)
  }
}
