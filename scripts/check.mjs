// npm run check: the quick part of npm test, for while one is working. No build, no browser.
import { prepare } from './lib/bootstrap.mjs'
import { boundaries, domainTypes, format, types } from './lib/checks.mjs'
import { runEntry } from './lib/entry.mjs'
import { closing, runLanes } from './lib/steps.mjs'
import { chooseSeed, forTests } from './lib/test-environment.mjs'
import { vitest } from './lib/vitest.mjs'

const print = console.log

await runEntry(async () => {
  const seed = chooseSeed()
  const runtime = forTests(await prepare({ build: false }), { seed })
  print(`Order of the tests: LECTERN_TEST_SEED=${seed}`)
  const checks = [types, domainTypes, format, boundaries].map((check) => check(runtime))
  const total = await runLanes([[vitest(runtime, 'unit, ui', ['unit', 'ui'])], checks], print)
  for (const line of closing(total)) print(line)
  return total.failed > 0 ? 1 : 0
})
