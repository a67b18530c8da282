import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/**
 * @typedef {object} Captured
 * @property {number | null} code exit code, null when the process was killed or never started
 * @property {string} output stdout and stderr as they came
 * @property {number} seconds how long it ran
 * @property {boolean} timedOut whether it was killed for taking longer than `timeoutMs`
 */

// A process group of its own lets us end a helper together with whatever it started. Windows has no groups.
const ownGroup = process.platform !== 'win32'
const graceMs = 2_000

/** @type {Set<ChildProcess>} */
const running = new Set()

/**
 * Runs a helper (npm, a build, a check) without a terminal and keeps what it says.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<Captured>}
 */
export function capture(command, args, { env = process.env, timeoutMs, shell = false } = {}) {
  return new Promise((resolve) => {
    const startedMs = performance.now()
    let output = ''
    let timedOut = false
    const child = spawn(command, args, { cwd: root, env, shell, detached: ownGroup, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true
          end(child, 'SIGKILL')
        }, timeoutMs)
      : undefined
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text))

    /** @param {number | null} code */
    const finish = (code) => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code, output, timedOut, seconds: (performance.now() - startedMs) / 1000 })
    }
    child.on('error', (error) => {
      output += error.message
      finish(null)
    })
    child.on('close', finish)
  })
}

/** Ends every helper that still runs, politely first. */
export async function endChildren() {
  const deadlineMs = Date.now() + graceMs
  for (const child of running) end(child, 'SIGTERM')
  while (running.size > 0 && Date.now() < deadlineMs) await new Promise((resolve) => setTimeout(resolve, 20))
  for (const child of running) end(child, 'SIGKILL')
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function end(child, signal) {
  if (child.pid === undefined) return
  try {
    if (ownGroup) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // It ended by itself in the meantime.
  }
}
