// Trains and writes the models of the lab onnx-int8: `node scripts/lab-models.mjs`, after a change of how they are made.
// A test holds the files to what this makes.
import { prepare } from './lib/bootstrap.mjs'
import { runEntry } from './lib/entry.mjs'
import { runTypeScript } from './lib/run-typescript.mjs'

await runEntry(async () => {
  const runtime = await prepare({ build: false })
  return runTypeScript(runtime, 'scripts/lib/write-lab-models.mjs', [])
})
