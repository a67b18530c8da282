#!/usr/bin/env node
// The command line: `npm run -s lectern -- <command>`. Its stdout is the program's alone.
import { prepare } from './lib/bootstrap.mjs'
import { interruptedCode, runEntry } from './lib/entry.mjs'
import { fromRoot } from './lib/paths.mjs'
import { supervise } from './lib/supervise.mjs'

await runEntry(async () => {
  const { node, env } = await prepare({ build: true })
  const ended = await supervise(node, [fromRoot('out', 'main', 'cli.js'), ...process.argv.slice(2)], env)
  return ended.stopped ? interruptedCode : ended.code
})
