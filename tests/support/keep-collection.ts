import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCHEMA_VERSION } from '#storage/migrations/list.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { HomeBench } from './home-bench.ts'
import { type KeptFacts, keptCollections } from './kept-collections.ts'

/** Keeps a small collection of the present version, for the test that later versions open it. */
const bench = new HomeBench({ seed: 'kept' })
try {
  const opened = bench.openForWork()
  bench.study(bench.context(opened), 60)
  const facts: KeptFacts = { answers: 60, stateHash: stateHash(opened.collection.read) }
  bench.close(opened)
  mkdirSync(keptCollections, { recursive: true })
  copyFileSync(bench.paths.collection, join(keptCollections, `v${SCHEMA_VERSION}.sqlite`))
  writeFileSync(join(keptCollections, `v${SCHEMA_VERSION}.json`), `${JSON.stringify(facts, null, 2)}\n`)
  console.log(`Kept as v${SCHEMA_VERSION} in ${keptCollections}`)
} finally {
  bench.remove()
}
