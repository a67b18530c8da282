// npm run course:check: whether the courses keep the rules of docs/course-format.md.
import { prepare } from './lib/bootstrap.mjs'
import { runEntry } from './lib/entry.mjs'
import { runTypeScript } from './lib/run-typescript.mjs'

await runEntry(async () => {
  const runtime = await prepare({ build: false })
  return runTypeScript(runtime, 'src/cli/course-check.ts', process.argv.slice(2))
})
