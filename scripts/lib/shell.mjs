import { Trouble } from './say.mjs'

/**
 * @typedef {'desktop' | 'browser' | 'automatic' | 'headless'} ShellChoice
 * automatic: the desktop shell if it can be had; headless: the browser shell because there is no display
 */

/** What our own Electron program exits with when Lectern is already open: an answer, not a failure. */
const alreadyOpenCode = 3
const earlyEndSeconds = 3

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {ShellChoice}
 */
export function chooseShell(env, platform) {
  const asked = env.LECTERN_SHELL ?? ''
  if (asked === 'desktop' || asked === 'browser') return asked
  if (asked !== '') throw new Trouble(`LECTERN_SHELL is "${asked}"; it can be desktop or browser.`)
  const noDisplay = platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
  return noDisplay ? 'headless' : 'automatic'
}

/**
 * Whether Electron gave up before a window can have been of any use: a missing system library, no access
 * to the display, a sandbox that this machine forbids.
 *
 * @param {{ code: number, asked: boolean, seconds: number }} ended
 */
export function couldNotOpen({ code, asked, seconds }) {
  return !asked && code !== 0 && code !== alreadyOpenCode && seconds < earlyEndSeconds
}

/**
 * @param {NodeJS.Platform} platform
 * @param {number | undefined} userId
 * @returns {string[]} Chromium refuses to run as root with its sandbox on
 */
export function electronFlags(platform, userId) {
  return platform === 'linux' && userId === 0 ? ['--no-sandbox'] : []
}
