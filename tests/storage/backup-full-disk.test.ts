import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { HomeBench } from '#tests/support/home-bench.ts'

/** A disk that is really full: a small file system mounted for one process alone, which takes the right to mount. */
const canMount = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0

const child = new URL('../support/children/full-disk-child.ts', import.meta.url).pathname

let bench: HomeBench
beforeEach(() => {
  bench = new HomeBench()
})
afterEach(() => bench.remove())

test.skipIf(!canMount)(
  'on a full disk nothing is copied or restored, nothing is lost, and space mends it (needs the right to mount)',
  () => {
    mkdirSync(bench.paths.folder)
    const script = 'mount -t tmpfs -o size=2m lectern "$1" && exec "$2" --no-warnings "$3" "$4"'
    const values = ['-m', 'sh', '-c', script, 'sh', bench.paths.folder, process.execPath, child, bench.root]
    const outcome = JSON.parse(execFileSync('unshare', values, { encoding: 'utf8' }))
    const full = {
      kind: 'disk-full',
      message: 'The copy could not be made: the disk is full. Your answers are safe; free some space, then try again.',
    }
    expect(outcome).toEqual({
      made: full,
      atClose: full,
      notRestored: full,
      leftOvers: [],
      answersWhileFull: 20,
      after: 21,
    })
  },
)
