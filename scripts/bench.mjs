// npm run bench: how long things take, measured on a collection of real size.
import { prepare } from './lib/bootstrap.mjs'
import { runEntry } from './lib/entry.mjs'
import { runTypeScript } from './lib/run-typescript.mjs'

await runEntry(async () => {
  const runtime = await prepare({ build: true })
  return runTypeScript(runtime, 'tests/bench/run.ts', process.argv.slice(2))
})
