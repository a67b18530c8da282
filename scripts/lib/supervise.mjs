import { spawn } from 'node:child_process'
import { stopSignals } from './entry.mjs'

/** Signals that arrive this close together are one key press: the terminal tells us and npm tells us again. */
const samePressMs = 1_000

/** What programs exit with after SIGHUP, SIGINT and SIGTERM, by the convention of shells: 128 + number. */
const stoppedCodes = [129, 130, 143]

/**
 * @typedef {object} Ended
 * @property {number} code its exit code; 1 when it was killed
 * @property {boolean} asked whether somebody asked it to stop
 * @property {boolean} stopped whether it ended because of that, rather than by itself
 * @property {number} seconds how long it ran
 */

/**
 * Hands the terminal to the program that was asked for and stays behind it: passes a request to stop on
 * once, waits for the end, and leaves nothing running. Asking again later, impatiently, kills.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Ended>}
 */
export function supervise(command, args, env) {
  return new Promise((resolve, reject) => {
    const startedMs = performance.now()
    let askedAtMs = 0
    const child = spawn(command, args, { env, stdio: 'inherit' })

    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      const nowMs = performance.now()
      if (askedAtMs === 0) {
        askedAtMs = nowMs
        // A closed terminal asks for no more than any other end: one thing less for a program to listen to.
        child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
      } else if (nowMs - askedAtMs > samePressMs) child.kill('SIGKILL')
    }
    for (const signal of stopSignals) process.removeAllListeners(signal).on(signal, passOn)

    child.on('error', reject)
    child.on('exit', (code, signal) => {
      const asked = askedAtMs > 0
      const byRequest = signal ? signal !== 'SIGKILL' : stoppedCodes.includes(code ?? 1)
      const seconds = (performance.now() - startedMs) / 1000
      resolve({ code: code ?? 1, asked, stopped: asked && byRequest, seconds })
    })
  })
}
