// npm test: everything that can run on this machine. What cannot is named with the reason.
import { prepare } from './lib/bootstrap.mjs'
import { findBrowser } from './lib/browser.mjs'
import { boundaries, building, courses, domainTypes, format, hygiene, locks, types } from './lib/checks.mjs'
import { runEntry } from './lib/entry.mjs'
import { closing, notRun, runLanes, sum } from './lib/steps.mjs'
import { chooseSeed, forTests } from './lib/test-environment.mjs'
import { vitest } from './lib/vitest.mjs'

const print = console.log

await runEntry(async () => {
  const machine = await prepare({ build: false })
  const browser = await findBrowser()
  const seed = chooseSeed()
  const runtime = forTests(machine, { seed, browser: 'path' in browser ? browser.path : undefined })
  print(`Order of the tests: LECTERN_TEST_SEED=${seed}`)
  if ('path' in browser) print(`Browser for the tests: ${browser.path}`)

  const built = await runLanes([[building(runtime)]], print)
  const checks = [types, domainTypes, format, boundaries, courses].map((check) => check(runtime))
  const tests = vitest(runtime, 'unit, ui, integration', ['unit', 'ui', 'integration'])
  const apart = await runLanes([[tests], [...checks, locks, hygiene]], print)

  // Alone, with the machine to themselves: these wait for real windows.
  const obstacle = built.failed > 0 ? 'needs a build' : 'missing' in browser ? browser.missing : undefined
  const throughTheBrowser = obstacle
    ? { name: 'end to end', run: async () => notRun(`end to end: ${obstacle}`) }
    : vitest(runtime, 'end to end', ['e2e'])
  const total = sum([built, apart, await runLanes([[throughTheBrowser]], print)])
  for (const line of closing(total)) print(line)
  return total.failed > 0 ? 1 : 0
})
