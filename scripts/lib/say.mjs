/**
 * Tells the person at the terminal something. Always on stderr: stdout belongs to the program that is
 * started, so that `npm run -s lectern -- state --json | jq` sees JSON and nothing else.
 *
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** Something went wrong that a sentence explains completely: shown without a stack trace. */
export class Trouble extends Error {}
