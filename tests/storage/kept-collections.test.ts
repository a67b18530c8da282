import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCHEMA_VERSION } from '#storage/migrations/list.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { expectSound } from '#tests/support/expect-sound.ts'
import { HomeBench } from '#tests/support/home-bench.ts'
import { type KeptFacts, keptCollections } from '#tests/support/kept-collections.ts'

const earlier = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => `v${index + 1}`)

test('of every version before the present one a collection is kept, and it opens with everything in it', () => {
  const kept = earlier.length === 0 ? [] : readdirSync(keptCollections).filter((name) => name.endsWith('.sqlite'))
  expect(kept.toSorted()).toEqual(earlier.map((version) => `${version}.sqlite`).toSorted())
  for (const version of earlier) {
    const facts = JSON.parse(readFileSync(join(keptCollections, `${version}.json`), 'utf8')) as KeptFacts
    const bench = new HomeBench({ courses: false })
    try {
      mkdirSync(bench.paths.folder, { recursive: true })
      copyFileSync(join(keptCollections, `${version}.sqlite`), bench.paths.collection)
      const opened = bench.openForWork()
      expect(opened.collection.read.value('SELECT count(*) FROM answer')).toBe(facts.answers)
      expect(stateHash(opened.collection.read)).toBe(facts.stateHash)
      expectSound(opened.collection.file)
      bench.close(opened)
    } finally {
      bench.remove()
    }
  }
})
