/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped what did not run, each with its reason
 * @property {string} output what to show when something failed
 */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<Outcome>} run
 */

/**
 * A step that is one single check.
 *
 * @param {boolean} ok
 * @param {string} output
 * @returns {Outcome}
 */
export const oneCheck = (ok, output) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [], output })

/**
 * @param {string} reason
 * @returns {Outcome}
 */
export const notRun = (reason) => ({ passed: 0, failed: 0, skipped: [reason], output: '' })

/**
 * Runs each lane's steps one after the other, the lanes side by side, and prints a line per step.
 *
 * @param {Step[][]} lanes
 * @param {(line: string) => void} print
 * @returns {Promise<Outcome>} the sum
 */
export async function runLanes(lanes, print) {
  const outcomes = await Promise.all(lanes.map((steps) => runLane(steps, print)))
  return sum(outcomes)
}

/**
 * @param {Step[]} steps
 * @param {(line: string) => void} print
 */
async function runLane(steps, print) {
  const outcomes = []
  for (const step of steps) {
    const startedMs = performance.now()
    const outcome = await step.run()
    const seconds = (performance.now() - startedMs) / 1000
    print(line(step.name, outcome, seconds))
    if (outcome.failed > 0) print(`${outcome.output.trim()}\n`)
    outcomes.push(outcome)
  }
  return sum(outcomes)
}

/**
 * @param {string} name
 * @param {Outcome} outcome
 * @param {number} seconds
 */
function line(name, { passed, failed, skipped }, seconds) {
  const verdict = failed > 0 ? 'FAIL' : passed > 0 ? 'ok' : 'skip'
  const counted = passed + failed + skipped.length
  const count = counted > 1 ? `${passed} of ${counted} passed` : ''
  return `${verdict.padEnd(5)} ${name.padEnd(26)} ${seconds.toFixed(1).padStart(6)} s  ${count}`.trimEnd()
}

/**
 * @param {Outcome[]} outcomes
 * @returns {Outcome}
 */
export const sum = (outcomes) => ({
  passed: outcomes.reduce((total, { passed }) => total + passed, 0),
  failed: outcomes.reduce((total, { failed }) => total + failed, 0),
  skipped: outcomes.flatMap(({ skipped }) => skipped),
  output: '',
})

/**
 * The end of a run. The last line is read by scripts too: it keeps its form.
 *
 * @param {Outcome} total
 * @returns {string[]}
 */
export function closing({ passed, failed, skipped }) {
  const reasons = skipped.length > 0 ? ['Skipped:', ...skipped.map((reason) => `  ${reason}`)] : []
  return [...reasons, `${passed} passed, ${failed} failed, ${skipped.length} skipped`]
}
