/** @typedef {import('./runtime.mjs').Runtime} Runtime */

/**
 * The surroundings of every test: a zone far from UTC, no window of a browser popping up, and a new order
 * of tests each time, which a seed can repeat.
 *
 * @param {Runtime} runtime
 * @param {{ seed: number, browser?: string | undefined }} given browser: the program the e2e tests start
 * @returns {Runtime}
 */
export function forTests(runtime, { seed, browser }) {
  const { LECTERN_TEST_BROWSER: _, FORCE_COLOR: __, ...env } = runtime.env
  return {
    ...runtime,
    env: {
      ...env,
      TZ: 'Pacific/Auckland',
      LECTERN_NO_OPEN: '1',
      NO_COLOR: '1',
      LECTERN_TEST_SEED: String(seed),
      ...(browser ? { LECTERN_TEST_BROWSER: browser } : {}),
    },
  }
}

/** A new seed for the order of tests, or the one to repeat. */
export function chooseSeed() {
  return Number(process.env.LECTERN_TEST_SEED ?? Date.now() % 1_000_000)
}
