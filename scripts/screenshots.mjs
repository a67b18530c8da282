// npm run screenshots: a picture of every page, in both themes.
import { prepare } from './lib/bootstrap.mjs'
import { findBrowser } from './lib/browser.mjs'
import { runEntry } from './lib/entry.mjs'
import { runTypeScript } from './lib/run-typescript.mjs'
import { Trouble } from './lib/say.mjs'
import { chooseSeed, forTests } from './lib/test-environment.mjs'

await runEntry(async () => {
  const machine = await prepare({ build: true })
  const browser = await findBrowser()
  if ('missing' in browser) throw new Trouble(`Screenshots need a browser: ${browser.missing}.`)
  const runtime = forTests(machine, { seed: chooseSeed(), browser: browser.path })
  return runTypeScript(runtime, 'tests/screenshots/run.ts', process.argv.slice(2))
})
