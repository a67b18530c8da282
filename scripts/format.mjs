// npm run format: puts every file, or those named, into the one form; mends what can be mended safely.
import { prepare } from './lib/bootstrap.mjs'
import { runEntry } from './lib/entry.mjs'
import { fromRoot } from './lib/paths.mjs'
import { supervise } from './lib/supervise.mjs'

const biome = fromRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome')

await runEntry(async () => {
  const { node, env } = await prepare({ build: false })
  const ended = await supervise(node, [biome, 'check', '--write', ...process.argv.slice(2)], env)
  return ended.code
})
